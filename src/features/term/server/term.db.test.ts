import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyMove, letRead, lockCase, openCase } from '#features/cases/server/public.ts';
import { askAgain } from '#features/dossier/server/ask-again.ts';
import { askedOfMe } from '#features/dossier/server/asked-of-me.ts';
import { receivePaper } from '#features/dossier/server/receive-paper.ts';
import { writePaper } from '#features/dossier/server/write-paper.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { filePetition } from './file-petition.ts';
import { termOfCase } from './of-case.ts';
import { filedPetition, settlePetition } from './public.ts';
import { withdrawPetition } from './withdraw-petition.ts';

let school: TestSchool;
let caseId = '';
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());
beforeEach(async () => {
  await school.sql(
    'truncate term_petitions, dossier_papers, dossier_dues, cases_readers, cases_moves, cases_grounds, cases_cases, read_log cascade',
  );
  school.clock.set(new Date('2026-11-16T09:00:00+05:00'));
  caseId = await within(
    async (tx) =>
      (
        await openCase(tx, {
          pupilId: school.ids.pupil,
          packId: 'order-61-2023',
          responsibleId: school.ids.people.social,
          grounds: [{ code: 'absence', facts: ru('14 уроков') }],
          openedOn: plainDate('2026-11-16'),
          schoolYear: 2026,
          repeatsId: null,
        })
      ).id,
  );
});

const ru = (text: string) => ({ lang: 'ru' as const, text });
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inSchool(school.kernel, school.ids.school, work);
const move = (verb: 'place' | 'remove', on: string, endsOn: string | null): Promise<void> =>
  within(async (tx) => {
    const locked = await lockCase(tx, caseId, { personId: '', wholeSchool: true, classIds: [] });
    if (locked === null) throw new Error('no case');
    const removal = verb === 'remove' ? { removal: { reason: 'move', note: null } } : {};
    const days = { effectiveOn: plainDate(on), endsOn: endsOn === null ? null : plainDate(endsOn) };
    await applyMove(tx, locked, { verb, ...days, meetingId: randomUUID(), itemId: randomUUID(), ...removal });
  });
const place = () => move('place', '2026-11-27', '2027-05-27');
const improvement = { kind: 'remove', reason: 'improvement', words: ru('План выполнен') };
const file = (petition: object = improvement, who: 'social' | 'deputy' | 'classTeacher' = 'social') =>
  school.as(who).perform(filePetition, { caseId, petition });
const look = async (who: 'social' | 'classTeacher' = 'social') =>
  done(await school.as(who).ask(termOfCase, { caseId }));
const refused = (reason: string) => ({ kind: 'refused', refusal: expect.objectContaining({ reason }) });

describe('clause 19: the responsible person petitions the Council', () => {
  it('and the petition waits for the decision, which settles it', async () => {
    await place();
    const { petitionId } = done(await file());
    const filed = await within((tx) => filedPetition(tx, [caseId]));
    expect(filed.get(caseId)).toMatchObject({
      id: petitionId,
      kind: 'remove',
      reason: 'improvement',
      state: 'filed',
      filedOn: '2026-11-16',
      authorName: 'Нұрланова Гүлнар Ерікқызы',
    });
    const itemId = randomUUID();
    await within((tx) => settlePetition(tx, { caseId, itemId }));
    expect(await within((tx) => filedPetition(tx, [caseId]))).toEqual(new Map());
    expect(await look()).toMatchObject({
      filed: null,
      mayFile: true,
      earlier: [{ id: petitionId, state: 'decided', itemId }],
    });
  });

  it('a decision without a petition settles nothing', async () => {
    await place();
    await within((tx) => settlePetition(tx, { caseId, itemId: randomUUID() }));
    expect((await look()).earlier).toEqual([]);
  });

  it('an extension asks for months in words', async () => {
    await place();
    done(await file({ kind: 'extend', months: 3, words: ru('Пропуски продолжаются') }));
    expect(await look()).toMatchObject({ filed: { kind: 'extend', months: 3 }, mayFile: false, mayWithdraw: true });
    expect((await file({ kind: 'extend', months: 0, words: ru('Пропуски продолжаются') })).kind).toBe('invalid');
    expect((await file({ kind: 'remove', reason: 'move', words: ru(' ') })).kind).toBe('invalid');
  });

  it('not before the child is on record, and one petition at a time, though the button was pressed twice', async () => {
    expect(await file()).toMatchObject(refused('term-not-on-record'));
    await place();
    const requestId = randomUUID();
    const first = done(
      await school.as('social').perform(filePetition, { caseId, petition: improvement }, [], requestId),
    );
    expect(
      done(await school.as('social').perform(filePetition, { caseId, petition: improvement }, [], requestId)),
    ).toEqual(first);
    expect(await file()).toMatchObject(refused('term-petition-waits'));
  });

  it('by another who sees the whole school with a written reason, which stands in the record', async () => {
    await place();
    expect(await file(improvement, 'deputy')).toMatchObject({
      kind: 'needs-reasons',
      departures: [{ what: 'petition-of-another', clause: 19 }],
    });
    const reasons = [{ what: 'petition-of-another', reason: 'Ответственный педагог в отпуске' }];
    done(await school.as('deputy').perform(filePetition, { caseId, petition: improvement }, reasons));
    expect(await school.sql('select what, clause, reason from departures where case_id = $1', [caseId])).toEqual([
      { what: 'petition-of-another', clause: 19, reason: 'Ответственный педагог в отпуске' },
    ]);
    expect(await look()).toMatchObject({ filed: { authorId: school.ids.people.deputy }, asResponsible: true });
  });

  it('more months may be asked for by them too: the order names nobody', async () => {
    await place();
    done(await file({ kind: 'extend', months: 3, words: ru('Пропуски продолжаются') }, 'deputy'));
  });

  it('others in reach only read, those out of reach find nothing', async () => {
    await place();
    expect(await file(improvement, 'classTeacher')).toMatchObject(refused('term-not-responsible'));
    expect(await look('classTeacher')).toMatchObject({ mayFile: false, filed: null });
    expect((await school.as('otherClassTeacher').perform(filePetition, { caseId, petition: improvement })).kind).toBe(
      'not-found',
    );
    expect((await school.as('otherClassTeacher').ask(termOfCase, { caseId })).kind).toBe('not-found');
    expect((await school.asForeignHead().ask(termOfCase, { caseId })).kind).toBe('not-found');
    expect((await school.as('nobody').ask(termOfCase, { caseId })).kind).toBe('forbidden');
  });

  it('is withdrawn while undecided, by its author, and a stale look changes nothing', async () => {
    await place();
    const { petitionId, version } = done(await file());
    expect(await school.as('deputy').perform(withdrawPetition, { petitionId, version })).toMatchObject(
      refused('term-not-responsible'),
    );
    expect((await school.as('otherClassTeacher').perform(withdrawPetition, { petitionId, version })).kind).toBe(
      'not-found',
    );
    done(await school.as('social').perform(withdrawPetition, { petitionId, version }));
    expect((await school.as('social').perform(withdrawPetition, { petitionId, version })).kind).toBe('stale');
    expect(await school.as('social').perform(withdrawPetition, { petitionId, version: version + 1 })).toMatchObject(
      refused('term-petition-settled'),
    );
    done(await file());
  });

  it('says who owes the characteristics; asked by one click they stand before the colleague, written they are owed no more', async () => {
    await place();
    await within((tx) =>
      letRead(tx, { caseId, personIds: [school.ids.people.psychologist], why: 'support', sourceId: caseId }),
    );
    const { classTeacher, psychologist } = school.ids.people;
    const { owed, asks } = await look();
    expect([asks, owed.map(({ kind, owner, mayAsk }: any) => [kind, owner?.id, mayAsk])]).toEqual([
      true,
      [
        ['characteristic-positive', classTeacher, true],
        ['psychological-characteristic-positive', psychologist, true],
      ],
    ]);
    expect((await look('classTeacher')).asks).toBe(false);
    const which = { caseId, purpose: 'removal', kind: 'characteristic-positive' };
    done(await school.as('social').perform(askAgain, { ...which, version: 0, personId: classTeacher }));
    expect((await look()).owed[0]).toMatchObject({ askedOfName: expect.stringContaining('Омарова'), version: 1 });
    expect(done(await school.as('classTeacher').ask(askedOfMe, {})).rows).toMatchObject([which]);
    const body = { kind: 'characteristic-positive', text: ru('Стал ходить на уроки'), positive: true };
    done(
      await school
        .as('classTeacher')
        .perform(writePaper, { caseId, purpose: 'removal', version: 1, body, fileIds: [] }),
    );
    expect((await look()).owed.map(({ kind }: any) => kind)).toEqual(['psychological-characteristic-positive']);
  });

  it('shows how far the two positive characteristics are', async () => {
    await place();
    await within((tx) =>
      letRead(tx, { caseId, personIds: [school.ids.people.psychologist], why: 'support', sourceId: caseId }),
    );
    expect((await look()).papers).toEqual({ classTeacher: 'missing', psychologicalService: 'missing' });
    const body = { kind: 'characteristic-positive', text: ru('Стал ходить на уроки'), positive: true };
    const written = await school
      .as('classTeacher')
      .perform(writePaper, { caseId, purpose: 'removal', version: 0, body, fileIds: [] });
    done(
      await school
        .as('deputy')
        .perform(receivePaper, { paperId: done(written).paperId, version: done(written).version }),
    );
    expect((await look()).papers).toEqual({ classTeacher: 'positive', psychologicalService: 'missing' });
  });
});

describe('clause 16: the term', () => {
  it.each([
    ['2027-05-12', false, false],
    ['2027-05-13', true, false],
    ['2027-05-28', false, true],
  ] as const)('on %s it ends soon: %s; over without a decision: %s', async (day, endsSoon, over) => {
    await place();
    school.clock.set(new Date(`${day}T09:00:00+05:00`));
    expect(await look()).toMatchObject({
      caseState: 'on-record',
      endsOn: '2027-05-27',
      offeredFrom: '2027-05-13',
      earliestRemovalOn: '2027-02-27',
      endsSoon,
      over,
    });
  });

  it('clause 21: of a sealed case nothing is shown without a reason', async () => {
    await place();
    await move('remove', '2026-12-01', null);
    expect((await school.as('social').ask(termOfCase, { caseId })).kind).toBe('not-found');
  });
});
