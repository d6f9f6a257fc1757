import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DoorDeed } from '#kernel/server/door.ts';
import { done, testSchool, type TestSchool } from '../../testing/test-school.ts';
import { acceptInvitation } from '../../features/access/server/accept-invitation.ts';
import { signIn } from '../../features/access/server/sign-in.ts';
import { askByName, performByName } from './leak/caller.ts';
import { prepare, sideOf, type Prepared, type Side } from './leak/prepared-side.ts';

let school: TestSchool;
let side: Side;
let made: Prepared;
let personId: string;
let token: string;

const login = 'psikholog.ortalyq';
const password = 'төрт көк күршік ұшты';
const today = '2026-11-16';

beforeAll(async () => {
  school = await testSchool(`${today}T09:00:00+05:00`);
  side = sideOf(school, 'own');
  made = await prepare(side);
});
afterAll(() => school.drop());

const knock = { address: '10.9.0.1', device: 'Firefox', tokenHash: null };
const enter = async (deed: DoorDeed, input: unknown): Promise<string> => {
  const { answer, cookie } = await deed.enter(school.kernel, input, knock);
  expect(answer.kind).toBe('done');
  return typeof cookie === 'object' ? cookie.token : '';
};
const ask = async (name: string, input: unknown) => (await askByName(school, token, name, input)).kind;

/** What would show a child, or let somebody else in. */
const closed = async () => ({
  seven: await ask('cases.card', { caseId: made.seven.caseId }),
  eight: await ask('cases.card', { caseId: made.eight.caseId }),
  pupil: await ask('pupils.page', { pupilId: school.ids.pupil }),
  list: await ask('pupils.list', {}),
  trail: await ask('cases.trail', { caseId: made.seven.caseId }),
  accounts: await ask('access.accounts', {}),
  settings: await ask('school.setting-changes', {}),
});
const nothing = {
  seven: 'not-found',
  eight: 'not-found',
  pupil: 'forbidden',
  list: 'forbidden',
  trail: 'forbidden',
  accounts: 'forbidden',
  settings: 'forbidden',
};

describe('clause 8: a specialist of another institution', () => {
  it('is kept with a post, invited, and comes in by the code', async () => {
    const given = await side.do('head', 'school.add-person', {
      name: { family: 'Сапарова', given: 'Мәдина' },
      nameRu: null,
      iin: null,
      phone: null,
      email: null,
      external: true,
      posts: [
        {
          kind: 'psychologist',
          title: { kk: 'орталықтың психологы', ru: 'психолог центра' },
          dates: { startsOn: today, endsOn: '2026-12-31' },
        },
      ],
    });
    personId = given.personId;
    const { invitationId } = await side.do('deputy', 'access.invite', { personId });
    const told = done(await askByName(school, school.tokenOf('deputy'), 'access.invitation-code', { invitationId }));
    await enter(acceptInvitation, { code: told.code, login, password, language: 'kk' });
    token = await enter(signIn, { login, password, shared: false });
    expect(done(await askByName(school, token, 'session.who-am-i', {}))).toMatchObject({
      personId,
      name: 'Сапарова Мәдина',
      roles: ['psychologist'],
      classIds: [],
    });
    const { rows } = done(await askByName(school, school.tokenOf('head'), 'school.people', { search: 'Сапарова' }));
    expect(rows).toMatchObject([{ external: true }]);
  });

  it('sees no child until a case is opened to them by name', async () => {
    expect(await closed()).toEqual(nothing);
  });

  it('sees the case opened to them, and no other', async () => {
    await side.do('deputy', 'cases.assign-support', { caseId: made.seven.caseId, personId, supports: true });
    expect(await closed()).toEqual({ ...nothing, seven: 'done' });
    await side.do('deputy', 'cases.assign-support', { caseId: made.seven.caseId, personId, supports: false });
    expect(await closed()).toEqual(nothing);
  });

  it('does not take over the duties of staff, nor open a case', async () => {
    const head = done(
      await askByName(school, school.tokenOf('head'), 'school.person', { personId: school.ids.people.psychologist }),
    );
    const standIn = {
      postId: head.posts[0].id,
      personId,
      days: { startsOn: today, endsOn: today },
      order: null,
    };
    expect(await performByName(school, school.tokenOf('head'), 'school.stand-in', standIn)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'stand-in-external' },
    });
    expect((await performByName(school, token, 'referral.submit-case', {})).kind).toBe('forbidden');
  });

  it('sees nothing at all once the post is over', async () => {
    await side.do('deputy', 'cases.assign-support', { caseId: made.seven.caseId, personId, supports: true });
    expect(await ask('cases.card', { caseId: made.seven.caseId })).toBe('done');
    school.clock.set(new Date('2027-01-01T09:00:00+05:00'));
    token = await enter(signIn, { login, password, shared: false });
    expect(await ask('cases.card', { caseId: made.seven.caseId })).toBe('forbidden');
    expect(done(await askByName(school, token, 'session.who-am-i', {})).roles).toEqual([]);
  });
});
