import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { called, councilSchool, onAgenda, opened, text } from '../../../testing/council-school.ts';
import { closeMeeting } from './close-meeting.ts';
import { decideItem } from './decide-item.ts';
import { hearItem } from './hear-item.ts';
import { lockProtocol } from './lock-protocol.ts';
import { markAttendance } from './mark-attendance.ts';
import { meeting } from './meeting.ts';
import { protocol } from './protocol.ts';
import { whatWaits } from './what-waits.ts';

let school: TestSchool;
let ids: { first: string; second: string };
let meetingId: string;
let one: string;
let two: string;

/** Head, deputy, secretary, psychologist and a class teacher are there at 15:00. */
beforeEach(async () => {
  const made = await councilSchool();
  ({ school } = made);
  ids = made;
  meetingId = await called(school);
  one = await onAgenda(school, meetingId, made.first);
  two = await onAgenda(school, meetingId, made.second);
  await opened(school, meetingId);
});
afterEach(() => school.drop());

const at = (hour: string): void => school.clock.set(new Date(`2026-11-27T${hour}+05:00`));
const mark = async (who: 'deputy' | 'psychologist' | 'subjectTeacher', present: boolean): Promise<void> => {
  const people = [{ personId: school.ids.people[who], present }];
  done(await school.as('social').perform(markAttendance, { meetingId, people }));
};
const decide = async (itemId: string, decisions: readonly unknown[], version = 1): Promise<void> => {
  done(await school.as('social').perform(decideItem, { itemId, version, decisions }));
};
const said = async (): Promise<string> =>
  JSON.stringify(done(await school.as('social').ask(protocol, { meetingId, language: 'kk' })).letter);
const view = async () => done(await school.as('social').ask(meeting, { meetingId }));

describe('clause 13: late arrival and leaving count from that moment', () => {
  it('each question knows who was in the room when it was decided; the protocol says who came and left, and when', async () => {
    at('15:10:00');
    await decide(one, [{ kind: 'not-place' }]);
    at('15:20:00');
    await mark('psychologist', false);
    at('15:40:00');
    await decide(two, [{ kind: 'not-place' }]);
    at('15:50:00');
    await mark('psychologist', true);
    const items = await school.sql(`select id, present_ids from council_items`);
    const presentAt = (id: string): string[] => items.find((item) => item.id === id).present_ids;
    expect(presentAt(one)).toContain(school.ids.people.psychologist);
    expect(presentAt(two)).not.toContain(school.ids.people.psychologist);
    expect(presentAt(two)).toHaveLength(4);
    const now = await view();
    expect(now.items.map((item: { voters: number | null }) => item.voters)).toEqual([5, 4]);
    expect(await said()).toContain('Қасымова Динара, педагог-психолог (кетті: 15:20; келді: 15:50)');
  });

  it('whoever left before the end stands among those who took part, not among the absent', async () => {
    at('15:20:00');
    await mark('deputy', false);
    const letter = await said();
    expect(letter).toContain('Қатысқандар: 5');
    expect(letter).toMatch(/Серікқызы Айгүл[^"]*\(кетті: 15:20\)/u);
  });

  it('a mark taken back within a minute was a slip of the hand', async () => {
    at('15:20:00');
    await mark('deputy', false);
    at('15:20:30');
    await mark('deputy', true);
    expect(await school.sql(`select 1 from council_comings`)).toEqual([]);
    expect(await said()).not.toContain('кетті');
  });

  it('more votes than members in the room are not locked; one vote each is', async () => {
    await mark('deputy', false);
    await decide(one, [{ kind: 'not-place' }]);
    await decide(two, [{ kind: 'not-place' }]);
    const votes = { for: 4, against: 1, abstained: 0 };
    done(await school.as('social').perform(hearItem, { itemId: one, version: 2, votes }));
    done(await school.as('social').perform(closeMeeting, { meetingId, version: 2 }));
    expect(await school.as('social').perform(lockProtocol, { meetingId, version: 1 })).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'more-votes-than-members', facts: { questions: ['1'] } },
    });
    done(await school.as('social').perform(hearItem, { itemId: one, version: 3, votes: { ...votes, against: 0 } }));
    done(await school.as('social').perform(lockProtocol, { meetingId, version: 1 }));
  });
});

describe('clause 13: a question is put off with a reason, until a day', () => {
  it('the protocol says why and until when; it waits for the next agenda, and its dossier for a new due day', async () => {
    const adjourn = { kind: 'adjourn', until: '2026-12-11', note: text('анасы емделіп жатыр') };
    expect(
      await school.as('social').perform(decideItem, {
        itemId: one,
        version: 1,
        decisions: [{ ...adjourn, until: '2026-11-27' }],
      }),
    ).toMatchObject({ kind: 'refused', refusal: { reason: 'adjourned-to-past' } });
    expect(
      await school.as('social').perform(decideItem, { itemId: one, version: 1, decisions: [{ kind: 'adjourn' }] }),
    ).toMatchObject({ kind: 'refused', refusal: { reason: 'adjourning-unexplained' } });
    await decide(one, [adjourn]);
    await decide(two, [{ kind: 'not-place' }]);
    const letter = await said();
    expect(letter).toContain('2026 жылғы 11 желтоқсанға дейін');
    expect(letter).toContain('анасы емделіп жатыр');
    expect(done(await school.as('deputy').ask(whatWaits, {})).rows).toEqual([]);
    done(await school.as('social').perform(closeMeeting, { meetingId, version: 2 }));
    const { rows } = done(await school.as('deputy').ask(whatWaits, {}));
    expect(rows).toMatchObject([
      { why: 'rolled-over', kind: 'place', caseId: ids.first, rolledFrom: one, adjournedTo: '2026-12-11' },
    ]);
    const next = await called(school, '2026-12-04');
    await onAgenda(school, next, ids.first, 'place', one);
    expect(done(await school.as('deputy').ask(whatWaits, {})).rows).toEqual([]);
    const dues = await school.sql(
      `select due_on::text as due from dossier_dues where case_id = $1 order by round desc limit 1`,
      [ids.first],
    );
    expect(dues[0].due).toBe('2026-12-01');
  });
});

describe('two write at the same time', () => {
  it('different fields of one question: the second is told of the first, sees its words, and loses nothing', async () => {
    done(await school.as('social').perform(hearItem, { itemId: one, version: 1, heard: text('баяндалды') }));
    const late = { itemId: one, version: 1, childWords: text('мұғалім жақсы') };
    expect(await school.as('deputy').perform(hearItem, late)).toMatchObject({ kind: 'stale', seen: 1, now: 2 });
    const seen = (await view()).items[0];
    expect([seen.version, seen.heard.text, seen.childWords]).toEqual([2, 'баяндалды', null]);
    done(await school.as('deputy').perform(hearItem, { ...late, version: 2 }));
    const after = (await view()).items[0];
    expect([after.version, after.heard.text, after.childWords.text]).toEqual([3, 'баяндалды', 'мұғалім жақсы']);
  });

  it('twenty at once on one version: one is kept, nineteen are told, none is lost in silence', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        school
          .as(at % 2 === 0 ? 'social' : 'deputy')
          .perform(hearItem, { itemId: one, version: 1, heard: text(`жазба ${at}`) }),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'stale')).toHaveLength(19);
    const kept = answers.findIndex(({ kind }) => kind === 'done');
    expect((await view()).items[0].heard.text).toBe(`жазба ${kept}`);
  });
});
