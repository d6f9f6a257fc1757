import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scan, lockedMeeting, text } from '../../../testing/council-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { newId } from '#kernel/server/new-id.ts';
import { annotateProtocol } from './annotate-protocol.ts';
import { annotations, cancelledNumbers } from './annotations.ts';
import { cancelProtocol } from './cancel-protocol.ts';
import { closeMeeting } from './close-meeting.ts';
import { hearItem } from './hear-item.ts';
import { lockProtocol } from './lock-protocol.ts';
import { protocol } from './protocol.ts';
import { signProtocol } from './sign-protocol.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { holderOf } from './paper-state.ts';

/** A meeting under way with one question about no child, decided in own words. */
async function heldMeeting(school: TestSchool, number: number, schoolYear = 2026): Promise<string> {
  const [meeting, item] = [newId(), newId()];
  await school.sql(
    `insert into council_meetings (school_id, id, school_year, number, composition_id, decision_number, decision_on, called_by, called_on,
       held_on, starts_at, place, format, state, presiding_id, secretary_id, opened_at, after_the_fact, version)
     values ($1, $2, $3, $4, $5, '1', '2026-11-02', $6, '2026-11-02', '2026-11-16', '09:00', '{"lang":"kk","text":"зал"}', 'in-person',
       'opened', $6, $7, now(), false, 1)`,
    [
      school.ids.school,
      meeting,
      schoolYear,
      number,
      school.ids.composition,
      school.ids.people.head,
      school.ids.people.social,
    ],
  );
  await school.sql(
    `insert into council_items (school_id, id, meeting_id, position, kind, question, speeches, decisions, wording, version)
     values ($1, $2, $3, 1, 'other', '{"lang":"kk","text":"жоспар туралы"}', '[]', '[{"kind":"free"}]', '{"lang":"kk","text":"бекітілсін"}', 1)`,
    [school.ids.school, item, meeting],
  );
  return meeting;
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);
const inOrder = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);

describe('clause 13: numbers of a school year follow each other without a gap', () => {
  let school: TestSchool;
  beforeEach(async () => {
    school = await testSchool();
  });
  afterEach(() => school.drop());

  const closeAndLock = async (meetingId: string): Promise<number> => {
    const closed = done<{ protocolNumber: number }>(
      await school.as('social').perform(closeMeeting, { meetingId, version: 1 }),
    );
    done(await school.as('deputy').perform(lockProtocol, { meetingId, version: 1 }));
    return closed.protocolNumber;
  };

  it('fifty meetings closed and locked at the same moment bear 1 to 50, and another year begins at 1', async () => {
    const meetings: string[] = [];
    for (const number of upTo(50)) meetings.push(await heldMeeting(school, number));
    const other = await heldMeeting(school, 1, 2025);
    const given = await Promise.all([...meetings, other].map((meetingId) => closeAndLock(meetingId)));
    expect(inOrder(given.slice(0, 50))).toEqual(upTo(50));
    expect(given.at(-1)).toBe(1);
    const kept = await school.sql(
      `select p.number, p.content->>'number' as said from council_protocols p join council_meetings m on m.id = p.meeting_id
       where m.school_year = 2026 and p.state = 'locked'`,
    );
    expect(inOrder(kept.map((row) => row.number))).toEqual(upTo(50));
    expect(kept.every((row) => Number(row.said) === row.number)).toBe(true);
  });

  it('taking back while others lock leaves no gap either: each number is a protocol or is visible as cancelled', async () => {
    const meetings: string[] = [];
    for (const number of upTo(20)) meetings.push(await heldMeeting(school, number));
    const takenBack = new Set(meetings.slice(0, 5));
    await Promise.all(
      meetings.map(async (meetingId) => {
        await closeAndLock(meetingId);
        if (!takenBack.has(meetingId)) return;
        const reason = 'хатшының аты-жөні қате жазылған';
        done(await school.as('social').perform(cancelProtocol, { meetingId, version: 2, reason }));
      }),
    );
    const live = await school.sql(`select number from council_protocols`);
    const { rows } = done<{ rows: { number: number; reason: string; schoolYear: number }[] }>(
      await school.as('head').ask(cancelledNumbers, {}),
    );
    expect(rows).toHaveLength(5);
    expect(inOrder([...live, ...rows].map((row) => row.number))).toEqual(upTo(25));
    expect(rows.every((row) => row.reason === 'хатшының аты-жөні қате жазылған' && row.schoolYear === 2026)).toBe(true);
  });
});

describe('clause 13: a locked protocol is taken back only before anybody signs, a signed one is annotated', () => {
  let made: Awaited<ReturnType<typeof lockedMeeting>>;
  beforeEach(async () => {
    made = await lockedMeeting();
  });
  afterEach(() => made.school.drop());

  const sign = async (part: 'presiding' | 'secretary', version: number): Promise<void> => {
    const { school, meetingId } = made;
    const fileId = await scan(school, 'social');
    done(await school.as('social').perform(signProtocol, { meetingId, version, part, signedOn: '2026-11-27', fileId }));
  };
  const row = async () =>
    (
      await made.school.sql(
        `select state, number, version, content, encode(content_hash, 'hex') as hash from council_protocols where meeting_id = $1`,
        [made.meetingId],
      )
    )[0];

  it('the number before stays with its reason and what was locked; the draft is edited and locked under the next', async () => {
    const { school, meetingId, itemId } = made;
    const before = await row();
    expect((await school.as('social').perform(cancelProtocol, { meetingId, version: 2, reason: 'қате' })).kind).toBe(
      'invalid',
    );
    const answer = done(
      await school.as('social').perform(cancelProtocol, { meetingId, version: 2, reason: 'есімі қате жазылған' }),
    );
    expect(answer).toEqual({ version: 3, number: 2 });
    expect(await row()).toMatchObject({ state: 'drafted', number: 2, content: null, hash: null });
    const kept = await school.sql(`select content, encode(content_hash, 'hex') as hash from council_cancelled_numbers`);
    expect(kept).toEqual([{ content: before.content, hash: before.hash }]);
    const beside = done(await school.as('head').ask(annotations, { meetingId }));
    expect(beside.cancelled).toMatchObject([
      { number: 1, meetingId, reason: 'есімі қате жазылған', personName: 'Нұрланова Гүлнар' },
    ]);
    const holder = await inSchool(school.kernel, school.ids.school, (tx) => holderOf(tx, 1, plainDate('2026-11-27')));
    expect(holder).toMatchObject({ meetingId, fromPaper: false });
    done(await school.as('social').perform(hearItem, { itemId, version: 2, heard: text('түзетілген сөз') }));
    done(await school.as('social').perform(lockProtocol, { meetingId, version: 3 }));
    const again = done(await school.as('head').ask(protocol, { meetingId, language: 'kk' }));
    expect(again).toMatchObject({ number: 2, state: 'locked' });
    expect(JSON.stringify(again.letter)).toContain('түзетілген сөз');
  });

  it('is not taken back after the first signature', async () => {
    const { school, meetingId } = made;
    await sign('secretary', 2);
    expect(
      await school.as('social').perform(cancelProtocol, { meetingId, version: 3, reason: 'есімі қате жазылған' }),
    ).toMatchObject({ kind: 'refused', refusal: { reason: 'protocol-locked' } });
  });

  it('an annotation stands beside what both signed, and not a byte of that changes', async () => {
    const { school, meetingId } = made;
    const wanted = { meetingId, question: 1, text: text('«8 «А»» деп оқылсын'), reason: text('сынып қате жазылған') };
    expect(await school.as('social').perform(annotateProtocol, wanted)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'protocol-not-signed' },
    });
    await sign('secretary', 2);
    await sign('presiding', 3);
    const before = await row();
    done(await school.as('social').perform(annotateProtocol, wanted));
    done(
      await school.as('deputy').perform(annotateProtocol, { ...wanted, question: null, text: text('тағы бір түзету') }),
    );
    expect(await school.as('social').perform(annotateProtocol, { ...wanted, question: 2 })).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'question-unknown' },
    });
    const named = { ...wanted, text: text('Данияр емес, Ерасыл деп оқылсын') };
    expect(await school.as('social').perform(annotateProtocol, named)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'other-names-found', facts: { names: ['Ерасыл'] } },
    });
    const ofAll = { ...named, question: null, reason: text('Данияр туралы жазба') };
    expect(await school.as('social').perform(annotateProtocol, ofAll)).toMatchObject({
      refusal: { reason: 'other-names-found', facts: { names: ['Данияр', 'Ерасыл'] } },
    });
    expect(await row()).toEqual(before);
    const beside = done(await school.as('head').ask(annotations, { meetingId }));
    expect(beside.annotations).toMatchObject([
      {
        question: 1,
        text: text('«8 «А»» деп оқылсын'),
        reason: text('сынып қате жазылған'),
        personName: 'Нұрланова Гүлнар',
      },
      { question: null, text: text('тағы бір түзету'), personName: 'Серікқызы Айгүл' },
    ]);
    const letter = done(await school.as('head').ask(protocol, { meetingId, language: 'kk' }));
    expect(JSON.stringify(letter.letter)).not.toContain('тағы бір түзету');
    const trail = await school.sql(
      `select verb, case_id from trail_entries where verb = 'council.annotate-protocol' order by seq`,
    );
    expect(trail.map((entry) => entry.case_id)).toEqual([made.first, null]);
  });

  it('another school neither reads nor annotates it', async () => {
    const { school, meetingId } = made;
    expect((await school.asForeignHead().ask(annotations, { meetingId })).kind).toBe('not-found');
    const wanted = { meetingId, text: text('бөтен түзету'), reason: text('бөтен себеп') };
    expect((await school.asForeignHead().perform(annotateProtocol, wanted)).kind).toBe('not-found');
  });
});
