import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { caseCard } from '#features/cases/server/card.ts';
import { addItem } from '#features/council/server/add-item.ts';
import { callMeeting } from '#features/council/server/call-meeting.ts';
import { meeting } from '#features/council/server/meeting.ts';
import { meetings } from '#features/council/server/meetings.ts';
import { protocol } from '#features/council/server/protocol.ts';
import { whatWaits } from '#features/council/server/what-waits.ts';
import { myDay } from '#features/overview/server/my-day.ts';
import { planOfCase } from '#features/plan/server/of-case.ts';
import { scan, text } from '../../../testing/council-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { recordCase } from './record-case.ts';

let school: TestSchool;
beforeEach(async () => void (school = await testSchool()));
afterEach(() => school.drop());

const record = (over: Record<string, unknown> = {}) => ({
  pupilId: school.ids.pupil,
  grounds: [{ code: 'absence', facts: text('14 сабақ') }],
  responsibleId: school.ids.people.social,
  placing: { number: 4, heldOn: '2026-08-28' },
  endsOn: '2026-11-27',
  ...over,
});
const enter = (over: Record<string, unknown> = {}) => school.as('deputy').perform(recordCase, record(over));
const reasonOf = async (over: Record<string, unknown>) => (await enter(over)) as { refusal?: { reason: string } };

describe('idea 6: a case that runs on paper', () => {
  test('stands on record from the day of its protocol, marked, with no departure', async () => {
    const { caseId } = done(await enter());
    const { card } = done(await school.as('classTeacher').ask(caseCard, { caseId }));
    expect(card).toMatchObject({
      state: 'on-record',
      placedOn: '2026-08-28',
      endsOn: '2026-11-27',
      afterTheFact: true,
    });
    expect(card.moves.map((one: any) => [one.verb, one.effectiveOn, one.recordedOn])).toContainEqual([
      'place',
      '2026-08-28',
      '2026-11-16',
    ]);
    expect(await school.sql('select what from departures')).toEqual([]);
  });

  test('its term is offered to the next meeting, and its missing plan is shown as missing', async () => {
    const { caseId } = done(await enter());
    const waiting = done(await school.as('social').ask(whatWaits, {})).rows;
    expect(waiting).toMatchObject([{ why: 'term-ends', caseId, endsOn: '2026-11-27' }]);
    const plan = done(await school.as('social').ask(planOfCase, { caseId }));
    expect(plan.duties).toMatchObject([{ duty: 'plan-missing', clause: 12 }]);
    const day = done(await school.as('deputy').ask(myDay, {}));
    expect(day.duties).toContainEqual(expect.objectContaining({ kind: 'term-ends', caseId, on: '2026-11-27' }));
    const called = await school.as('deputy').perform(callMeeting, {
      decisionNumber: '20',
      decisionOn: '2026-11-16',
      heldOn: '2026-11-24',
      startsAt: '15:00',
      place: text('зал'),
      format: 'in-person',
    });
    expect(done(called).number).toBe(5);
    const item = { meetingId: done(called).id, kind: 'end-of-term', caseId };
    expect((await school.as('social').perform(addItem, item)).kind).toBe('done');
  });

  test('measures typed from the paper are the plan in force, and the copy is owed', async () => {
    const measures = [
      {
        kind: 'attendance-control',
        words: text('күнделікті'),
        responsibleIds: [school.ids.people.classTeacher],
        dueOn: '2026-11-10',
      },
    ];
    const { caseId } = done(await enter({ measures }));
    const plan = done(await school.as('social').ask(planOfCase, { caseId }));
    expect(plan.inForce).toMatchObject({ approvedOn: '2026-08-28', endsOn: '2026-11-27', protocolNumber: 4 });
    expect(plan.duties.map((one: any) => one.duty)).toEqual(['copy-not-delivered', 'measure-overdue']);
    expect(await school.sql('select what from departures')).toEqual([]);
  });

  test('clause 13: the same paper takes a second child, another meeting does not take its number', async () => {
    const fileId = await scan(school, 'deputy');
    const { head, social } = school.ids.people;
    const first = done(await enter({ placing: { number: 4, heldOn: '2026-08-28', originalAt: 'сейф' } }));
    const paper = { number: 4, heldOn: '2026-08-28', presidingId: head, secretaryId: social, fileId };
    const second = done(await enter({ pupilId: school.ids.otherPupil, placing: paper }));
    expect(second.meetingId).toBe(first.meetingId);
    const view = done(await school.as('social').ask(meeting, { meetingId: first.meetingId }));
    expect(view.items.map((one: any) => one.caseId)).toEqual([first.caseId, second.caseId]);
    expect(view).toMatchObject({ state: 'closed', afterTheFact: true, number: 4, presidingId: head });
    expect(view.protocol).toMatchObject({ state: 'signed', fromPaper: true, scanId: fileId, originalAt: 'сейф' });
    const other = { pupilId: school.ids.classmate, placing: { number: 4, heldOn: '2026-08-29' } };
    expect(await reasonOf(other)).toMatchObject({ refusal: { reason: 'protocol-number-taken' } });
  });

  test('clause 13: what the paper does not say of its meeting is not stated, on the screen and on paper', async () => {
    const { meetingId } = done(await enter());
    const unsaid = { startsAt: null, place: null, format: null, decisionNumber: null, decisionOn: null };
    expect(done(await school.as('social').ask(meeting, { meetingId }))).toMatchObject(unsaid);
    const listed = done(await school.as('social').ask(meetings, {})).meetings;
    expect(listed).toMatchObject([{ startsAt: null, place: null, format: null, afterTheFact: true }]);
    const { letter } = done(await school.as('social').ask(protocol, { meetingId, language: 'ru' }));
    const { rows } = letter.blocks.find((one: any) => one.kind === 'fields');
    const shown = new Map(rows.map((row: any) => [row.label, JSON.stringify(row.runs)]));
    for (const label of ['Место проведения', 'Начало', 'Формат', 'Созвано'])
      expect(shown.get(label), label).toContain('blank');
    expect(JSON.stringify(letter)).not.toContain('очно');
  });

  test('clause 13: no content is frozen for a paper original, so one more child changes no hash in silence', async () => {
    const fileId = await scan(school, 'deputy');
    const { meetingId } = done(await enter({ placing: { number: 4, heldOn: '2026-08-28', fileId } }));
    done(await enter({ pupilId: school.ids.otherPupil }));
    const kept = await school.sql('select state, from_paper, content, content_hash, scan_id from council_protocols');
    expect(kept).toEqual([{ state: 'signed', from_paper: true, content: null, content_hash: null, scan_id: fileId }]);
    const view = done(await school.as('social').ask(protocol, { meetingId, language: 'kk' }));
    expect(view).toMatchObject({ state: 'signed', hash: null, otherNames: [] });
    expect(view.cases).toHaveLength(2);
    expect(JSON.stringify(view.letter)).toContain('түпнұсқасы – қағаз хаттама');
    const [file] = await school.sql("select encode(sha256, 'hex') as hash from documents_files where id = $1", [
      fileId,
    ]);
    const noted = await school.sql(
      `select t.body ->> 'scan' as scan from trail_entries e join trail_texts t using (school_id, seq)
       where e.verb = 'council.record-meeting' order by e.seq`,
    );
    expect(noted).toEqual([{ scan: file.hash }, { scan: null }]);
  });

  test('clause 18: a ground that an appeal adds later does not enter the transcript of the earlier meeting', async () => {
    const { caseId, meetingId } = done(await enter());
    await school.sql(
      `insert into cases_grounds (school_id, case_id, code, facts, added_on)
       values ($1, $2, 'family-difficulty', '{"lang":"kk","text":""}', '2026-11-01')`,
      [school.ids.school, caseId],
    );
    const view = done(await school.as('social').ask(meeting, { meetingId }));
    expect(view.items[0].grounds).toEqual(['absence']);
  });

  test('sent twice it is entered once, and a second record of the child is refused', async () => {
    const requestId = randomUUID();
    const once = await school.as('deputy').perform(recordCase, record(), [], requestId);
    const twice = await school.as('deputy').perform(recordCase, record(), [], requestId);
    expect(done(twice)).toEqual(done(once));
    expect(await reasonOf({})).toMatchObject({ refusal: { reason: 'case-already-open' } });
    expect(await school.sql('select 1 from cases_cases')).toHaveLength(1);
    expect(await school.sql('select 1 from council_items')).toHaveLength(1);
  });

  test('two people enter the same child at the same moment: one case', async () => {
    const both = await Promise.all([enter(), school.as('social').perform(recordCase, record())]);
    expect(both.map((one) => one.kind).toSorted()).toEqual(['done', 'refused']);
  });

  test('clauses 19, 21: a case that is over is sealed at once, and the next one repeats it', async () => {
    const past = {
      placing: { number: 2, heldOn: '2025-11-03' },
      endsOn: '2026-05-03',
      removal: { paper: { number: 11, heldOn: '2026-04-30' }, reason: 'improvement' },
    };
    const former = done(await enter(past));
    const [sealed] = await school.sql(
      'select state, sealed_at is not null as sealed, closed_on::text as closed from cases_cases',
    );
    expect(sealed).toEqual({ state: 'removed', sealed: true, closed: '2026-04-30' });
    const running = done(await enter());
    const [repeat] = await school.sql('select repeats_id from cases_cases where id = $1', [running.caseId]);
    expect(repeat.repeats_id).toBe(former.caseId);
  });

  test('strangers: another school, another role, a file and a person that are not here', async () => {
    expect((await school.asForeignHead().perform(recordCase, record())).kind).toBe('not-found');
    expect((await school.as('classTeacher').perform(recordCase, record())).kind).toBe('forbidden');
    const { head } = school.other.people;
    expect(await reasonOf({ responsibleId: head })).toMatchObject({ refusal: { reason: 'person-unknown' } });
    const placing = { number: 4, heldOn: '2026-08-28', fileId: randomUUID() };
    expect(await reasonOf({ placing })).toMatchObject({ refusal: { reason: 'scan-missing' } });
    expect(await school.sql('select 1 from council_meetings')).toEqual([]);
  });
});
