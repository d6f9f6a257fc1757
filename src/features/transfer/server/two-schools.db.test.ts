import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { councilPapers } from '#features/council/forms/papers.ts';
import { readFileBytes } from '#features/documents/server/public.ts';
import { overviewPapers } from '#features/overview/forms/papers.ts';
import { planPapers } from '#features/plan/forms/papers.ts';
import { seedCase, text } from '../../../testing/council-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { accept } from './accept.ts';
import { transferList } from './list.ts';
import { markStep } from './mark-step.ts';
import { noteLost } from './note-lost.ts';
import { offer as offerWith } from './offer.ts';
import { openParcel } from './open-parcel.ts';
import { pupilsLike } from './pupils-like.ts';
import { readyToSend } from './ready-to-send.ts';
import { readPost } from './read-post.ts';
import { saveAlgorithm } from './save-algorithm.ts';
import { say } from './say.ts';
import { schoolsHere } from './schools-here.ts';
import { sendAgain } from './send-again.ts';
import { transferOf } from './transfer.ts';

const otherBin = '990140000005';
const offer = offerWith([...planPapers, ...councilPapers, ...overviewPapers]);

let school: TestSchool;
let caseId: string;
beforeAll(async () => {
  school = await testSchool();
  caseId = await seedCase(school, school.ids.pupil, 1, 'on-record', '2026-12-01');
});
afterAll(() => school.drop());

const here = () => school.as('deputy');
const there = () => school.asForeignHead();
/** What the job does after a letter was posted. */
const postman = async (): Promise<void> => {
  for (const schoolId of [school.ids.school, school.other.school]) await readPost(school.kernel, { schoolId });
};
const passOn = async (words: string | null = null) =>
  done(
    await here().perform(offer, {
      caseId,
      toBin: otherBin,
      language: 'kk',
      words: words === null ? null : text(words),
      leavesOn: '2026-11-20',
    }),
  );
const stateHere = async (transferId: string) => done(await here().ask(transferOf, { transferId }));
const stateThere = async (transferId: string) => done(await there().ask(transferOf, { transferId }));
const parcelsThere = async () => done(await there().ask(transferList, {})).parcels;
const openThere = async () => {
  const [parcel] = await parcelsThere();
  return done(await there().perform(openParcel, { parcelId: parcel.id }));
};

describe('clause 20: between two schools of one installation', () => {
  it('goes the whole way: sent, received, asked, answered, accepted for a pupil who is admitted', async () => {
    expect(
      done(await here().ask(schoolsHere, { words: 'басқа' })).schools.map((one: { bin: string }) => one.bin),
    ).toEqual([otherBin]);
    expect(done(await here().ask(readyToSend, { caseId }))).toMatchObject({ refused: null, runningId: null });
    const { transferId, partner } = await passOn('Бала сурет салғанды жақсы көреді.');
    expect(partner).toMatchObject({ bin: otherBin, here: true, confirmed: true });
    expect(await stateHere(transferId)).toMatchObject({ state: 'offered', side: 'sent', caseId, timesSent: 1 });
    expect(done(await here().ask(readyToSend, { caseId }))).toMatchObject({
      refused: 'transfer-already-runs',
      runningId: transferId,
    });
    // Nothing of it is known there until somebody opens it.
    expect((await there().ask(transferOf, { transferId })).kind).toBe('not-found');

    expect(await openThere()).toEqual({ transferId, known: false });
    const came = await stateThere(transferId);
    expect(came).toMatchObject({ side: 'came', state: 'received', pupilId: null, caseId: null });
    expect(came.content).toMatchObject({
      pupil: { name: { family: 'Айдаров', given: 'Данияр' }, bornOn: '2013-05-20' },
      case: { state: 'on-record', grounds: [{ code: 'absence', facts: { text: '23 сабақ' } }] },
      letter: { words: { text: 'Бала сурет салғанды жақсы көреді.' }, leavesOn: '2026-11-20' },
      papers: [{ paper: 'record-card', number: 20, title: 'Есепке алу картасы' }],
    });
    await postman();
    expect(await stateHere(transferId)).toMatchObject({ state: 'received' });

    done(await there().perform(say, { transferId, version: 1, what: 'ask', words: text('Қандай үйірмеге қатысты?') }));
    await postman();
    const asked = await stateHere(transferId);
    expect(asked.state).toBe('asked');
    expect(asked.messages.map((one: { kind: string; way: string }) => `${one.way} ${one.kind}`)).toEqual([
      'in received',
      'in asked',
    ]);
    done(
      await here().perform(say, {
        transferId,
        version: asked.version,
        what: 'answer',
        words: text('Сурет үйірмесіне.'),
      }),
    );
    await postman();
    const answered = await stateThere(transferId);
    expect(answered).toMatchObject({ state: 'received' });

    // The other school's own pupil of that birthday and name; nobody is placed by accepting.
    const like = done(await there().ask(pupilsLike, { transferId })).pupils;
    expect(like.map((one: { id: string }) => one.id)).toEqual([school.other.pupil]);
    done(await there().perform(accept, { transferId, version: answered.version, pupilId: school.other.pupil }));
    await postman();
    expect(await stateHere(transferId)).toMatchObject({ state: 'accepted' });
    expect(await stateThere(transferId)).toMatchObject({ state: 'accepted', pupilId: school.other.pupil });
    expect(await school.sql('select state from cases_cases where school_id = $1', [school.other.school])).toEqual([]);
    expect(await school.sql('select state from cases_cases where id = $1', [caseId])).toEqual([{ state: 'on-record' }]);
  });

  it('the papers arrive as one PDF, byte for byte as they were sealed', async () => {
    const rows = await school.sql(
      `select f.address, f.size, t.content -> 'pdf' as pdf from transfer_transfers t
       join documents_files f on f.school_id = t.school_id and f.id = t.file_id where t.side = 'came'`,
    );
    const bytes = await readFileBytes(school.kernel, school.other.school, rows[0].address);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.byteLength).toBe(rows[0].pdf.size);
  });

  it('steps are duties with days: those of each side, closed by what happens', async () => {
    const { transferId } = await passOn();
    const mine = await stateHere(transferId);
    expect(mine.algorithm.number).toBe(0);
    expect(mine.algorithm.steps.map((one: any) => [one.side, one.dueOn, one.doneOn])).toEqual([
      ['sending', '2026-11-17', null],
      ['sending', '2026-11-19', '2026-11-16'],
      ['sending', '2026-11-23', null],
      ['receiving', null, null],
      ['receiving', null, null],
      ['receiving', null, null],
    ]);
    done(await here().perform(markStep, { transferId, version: 1, position: 0 }));
    expect(await here().perform(markStep, { transferId, version: 2, position: 0 })).toMatchObject({
      refusal: { reason: 'transfer-step-done' },
    });
    expect((await here().perform(markStep, { transferId, version: 2, position: 3 })).kind).toBe('not-found');
    await openThere();
    const theirs = await stateThere(transferId);
    expect(theirs.algorithm.steps.slice(3).map((one: any) => [one.dueOn, one.doneOn])).toEqual([
      ['2026-11-17', '2026-11-16'],
      ['2026-11-23', null],
      ['2026-11-30', null],
    ]);
    done(await there().perform(say, { transferId, version: 1, what: 'decline', words: text('Бала бізге келген жоқ') }));
    await postman();
    const declined = await stateHere(transferId);
    expect(declined).toMatchObject({ state: 'declined' });
    expect(declined.messages.at(-1)).toMatchObject({ kind: 'declined', words: { text: 'Бала бізге келген жоқ' } });
    expect(declined.algorithm.steps[2].doneOn).toBe('2026-11-16');
  });

  it('a lost file is sent again as it was; the same file twice does nothing twice', async () => {
    const { transferId } = await passOn();
    await school.sql('delete from transfer_parcels');
    done(await here().perform(noteLost, { transferId, version: 1 }));
    expect(await stateHere(transferId)).toMatchObject({ state: 'lost' });
    expect(done(await here().perform(sendAgain, { transferId, version: 2 }))).toEqual({ version: 3 });
    expect(await stateHere(transferId)).toMatchObject({ state: 'offered', timesSent: 2 });
    done(await here().perform(sendAgain, { transferId, version: 3 }));
    expect(await parcelsThere()).toHaveLength(1);
    expect(await openThere()).toEqual({ transferId, known: false });
    // It comes once more after it was opened: known, and the receipt that was given stands.
    await school.sql(
      `insert into transfer_parcels select school_id, gen_random_uuid(), 'package', $1, '120140000007', digest, $2, now() from transfer_transfers where id = $1 and side = 'came'`,
      [transferId, await sealedOf(transferId)],
    );
    expect(await openThere()).toEqual({ transferId, known: true });
    expect((await stateThere(transferId)).messages).toHaveLength(1);
    done(await here().perform(say, { transferId, version: 4, what: 'withdraw', words: text('бала қалды') }));
    await postman();
    expect(await stateThere(transferId)).toMatchObject({ state: 'withdrawn' });
  });

  it('a letter that comes too late is kept and moves nothing', async () => {
    const { transferId } = await passOn();
    done(await here().perform(say, { transferId, version: 1, what: 'withdraw', words: text('бала қалды') }));
    await openThere();
    await postman();
    expect(await stateHere(transferId)).toMatchObject({ state: 'withdrawn' });
    expect((await stateHere(transferId)).messages.map((one: any) => [one.kind, one.counted])).toEqual([
      ['withdrawn', true],
      ['received', false],
    ]);
  });

  it('refuses a case without work, a second transfer, an unknown school; and acceptance before admission', async () => {
    const unknown = await here().perform(offer, { caseId, toBin: '050140000000', language: 'ru' });
    expect(unknown).toMatchObject({ refusal: { reason: 'transfer-school-unknown' } });
    const { transferId } = await passOn();
    expect(await here().perform(offer, { caseId, toBin: otherBin, language: 'ru' })).toMatchObject({
      refusal: { reason: 'transfer-already-runs' },
    });
    await openThere();
    await school.sql(`update pupils_enrolments set ends_on = '2026-11-10' where pupil_id = $1`, [
      school.other.classmate,
    ]);
    expect(await there().perform(accept, { transferId, version: 1, pupilId: school.other.classmate })).toMatchObject({
      refusal: { reason: 'transfer-pupil-not-admitted' },
    });
    // A child of the sending school is no pupil of the receiving one.
    expect(await there().perform(accept, { transferId, version: 1, pupilId: school.ids.pupil })).toMatchObject({
      refusal: { reason: 'transfer-pupil-not-admitted' },
    });
    done(await here().perform(say, { transferId, version: 1, what: 'withdraw', words: text('бала қалды') }));
  });

  it('a transfer keeps the version of the algorithm it began with', async () => {
    const before = await passOn();
    const steps = [
      { side: 'sending', days: 2, paper: null, words: { kk: 'Жіберу', ru: 'Отправить' }, closes: 'sent' },
      { side: 'receiving', days: 4, paper: null, words: { kk: 'Алу', ru: 'Получить' }, closes: 'received' },
    ];
    const algorithm = {
      schema: 'tirek-transfer-algorithm',
      version: 1,
      source: { kk: 'Облыстың алгоритмі', ru: 'Алгоритм области' },
      steps,
    };
    expect(done(await here().perform(saveAlgorithm, { number: 0, algorithm }))).toEqual({ number: 1 });
    expect(await here().perform(saveAlgorithm, { number: 0, algorithm })).toMatchObject({
      refusal: { reason: 'transfer-algorithm-changed' },
    });
    const kept = await stateHere(before.transferId);
    expect([kept.algorithm.number, kept.algorithm.steps.length]).toEqual([0, 6]);
    done(
      await here().perform(say, {
        transferId: before.transferId,
        version: 1,
        what: 'withdraw',
        words: text('бала қалды'),
      }),
    );
    const next = await stateHere((await passOn()).transferId);
    expect([next.algorithm.number, next.algorithm.steps.length]).toEqual([1, 2]);
  });
});

async function sealedOf(transferId: string): Promise<Buffer> {
  const rows = await school.sql(
    `select f.address from transfer_transfers t join documents_files f on f.school_id = t.school_id and f.id = t.file_id
     where t.id = $1 and t.side = 'sent'`,
    [transferId],
  );
  return readFileBytes(school.kernel, school.ids.school, rows[0].address);
}
