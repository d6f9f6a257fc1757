import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Who } from '../../testing/seed-school.ts';
import { done, testSchool, type TestSchool } from '../../testing/test-school.ts';
import { askByName, letterByName, performByName } from './leak/caller.ts';
import { callCouncil, meetingDay, signCouncil, type Called } from './leak/council-steps.ts';
import { prepare, sideOf, type Prepared, type Side } from './leak/prepared-side.ts';

let school: TestSchool;
let side: Side;
let made: Prepared;
let council: Called;

const order = { number: '118-Ө', on: '2026-11-16' };
const first = '2026-11-17';
const last = '2026-11-18';

beforeAll(async () => {
  school = await testSchool();
  side = sideOf(school, 'own');
  made = await prepare(side);
  council = await callCouncil(side, made);
  await standIn('otherClassTeacher', 'classTeacher', first, last);
  await standIn('subjectTeacher', 'deputy', first, last);
});
afterAll(() => school.drop());

async function standIn(who: Who, absent: Who, startsOn: string, endsOn: string): Promise<void> {
  const { posts } = done(await ask('head', 'school.person', { personId: school.ids.people[absent] }));
  await side.do('head', 'school.stand-in', {
    postId: posts[0].id,
    personId: school.ids.people[who],
    days: { startsOn, endsOn },
    order,
  });
}

const on = (day: string): void => school.clock.set(new Date(`${day}T10:00:00+05:00`));
const ask = (who: Who, name: string, input: unknown) => askByName(school, school.tokenOf(who), name, input);

describe('clause 7: duties given for some days', () => {
  it.each([
    ['the day before', '2026-11-16', 'not-found', 'not-found'],
    ['on the first day', first, 'done', 'done'],
    ['on the last day', last, 'done', 'done'],
    ['the day after, by itself', '2026-11-19', 'not-found', 'not-found'],
  ])('reach %s', async (_when, day, ofClass, ofDeputy) => {
    on(day);
    const seven = { caseId: made.seven.caseId };
    expect((await ask('otherClassTeacher', 'cases.card', seven)).kind).toBe(ofClass);
    expect((await ask('subjectTeacher', 'cases.card', seven)).kind).toBe(ofDeputy);
    // Whoever is absent goes on seeing what is theirs.
    expect((await ask('classTeacher', 'cases.card', seven)).kind).toBe('done');
  });

  it('the trail says in whose stead it was done, and only where no own post allowed it', async () => {
    on(first);
    const support = { caseId: made.seven.caseId, personId: school.ids.people.psychologist };
    await side.do('subjectTeacher', 'cases.assign-support', { ...support, supports: false });
    await side.do('deputy', 'cases.assign-support', { ...support, supports: true });
    const { entries } = done(await ask('head', 'cases.trail', { caseId: made.seven.caseId }));
    const [byDeputy, inStead] = entries;
    expect(byDeputy.insteadOf).toBeNull();
    expect([inStead.personName, inStead.insteadOf]).toEqual(['Ли Ирина Олеговна', 'Серікқызы Айгүл']);
    on('2026-11-19');
    const late = await performByName(school, school.tokenOf('subjectTeacher'), 'cases.assign-support', support);
    expect(late.kind).toBe('forbidden');
  });

  it('clause 2: a departure says in whose stead it was explained', async () => {
    on(first);
    const submit = (who: Who) =>
      side.do(who, 'referral.submit-case', {
        pupilId: school.ids.classmate,
        appealIds: [],
        grounds: [{ code: 'absence', facts: { lang: 'kk', text: '14 сабақ' } }],
        reasons: { lang: 'kk', text: 'себептері' },
        priorMeasures: null,
        classTeacherOpinion: null,
        proposal: null,
        responsibleId: school.ids.people.social,
      });
    const { caseId } = await submit('subjectTeacher');
    const explained = async () => {
      const { departures } = done(await ask('head', 'cases.trail', { caseId }));
      return departures.map(({ what, personName, insteadOf }: Record<string, unknown>) => [
        what,
        personName,
        insteadOf,
      ]);
    };
    expect(await explained()).toEqual([['submission-without-appeal', 'Ли Ирина Олеговна', 'Серікқызы Айгүл']]);
    await school.sql(`update departures set for_person_id = null where case_id = $1`, [caseId]);
    expect(await explained()).toEqual([['submission-without-appeal', 'Ли Ирина Олеговна', null]]);
  });

  it('the person page tells whose duties they are and who carries them', async () => {
    on(first);
    const shown = async (who: Who) =>
      done(await ask('head', 'school.person', { personId: school.ids.people[who] })).posts;
    expect((await shown('subjectTeacher'))[1]).toMatchObject({
      origin: 'delegated',
      orderNumber: '118-Ө',
      insteadOf: 'Серікқызы Айгүл',
    });
    expect((await shown('deputy'))[0].standIns).toEqual([{ name: 'Ли Ирина Олеговна', startsOn: first, endsOn: last }]);
  });
});

describe('clause 7: an acting head presides and signs', () => {
  const opening = () => ({
    meetingId: council.meetingId,
    version: 1,
    presidingId: school.ids.people.deputy,
    secretaryId: school.ids.people.social,
    people: (['deputy', 'social', 'psychologist', 'classTeacher'] as const).map((who) => ({
      personId: school.ids.people[who],
      present: true,
    })),
  });
  const open = () => performByName(school, school.tokenOf('social'), 'council.open-meeting', opening());
  const departures = async () => {
    const answer = await open();
    return answer.kind === 'needs-reasons' ? answer.departures.map((one) => one.what) : [answer.kind];
  };

  it('without the order the presiding deputy is a departure to explain; with it, none', async () => {
    on(meetingDay);
    expect(await departures()).toContain('presiding-not-chair');
    await standIn('deputy', 'head', meetingDay, meetingDay);
    expect(await departures()).not.toContain('presiding-not-chair');
  });

  it('the protocol names the post held for the day, and takes the signature', async () => {
    const { eight } = made;
    await side.do('social', 'council.decide-item', {
      itemId: council.itemId,
      version: 1,
      decisions: [
        { kind: 'place', term: { months: 6 }, responsibleId: school.ids.people.social, planId: eight.planId },
      ],
    });
    await side.do('social', 'council.close-meeting', { meetingId: council.meetingId, version: 2 });
    await signCouncil(side, council);
    const letters = await letterByName(school, school.tokenOf('social'), 'paper protocol', council.meetingId);
    expect(JSON.stringify(done(letters))).toContain('директор (міндетін уақытша атқарушы)');
  });
});
