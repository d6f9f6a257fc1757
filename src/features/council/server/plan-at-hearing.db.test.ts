import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyOf } from '#features/plan/rules/edit-plan.ts';
import { planOfCase } from '#features/plan/server/of-case.ts';
import { savePlan } from '#features/plan/server/save-plan.ts';
import * as steps from '../../../testing/council-school.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { closeMeeting } from './close-meeting.ts';
import { decideItem } from './decide-item.ts';
import { lockProtocol } from './lock-protocol.ts';
import { meeting } from './meeting.ts';
import { signProtocol } from './sign-protocol.ts';

let school: TestSchool;
let made: Awaited<ReturnType<typeof steps.councilSchool>>;
let meetingId: string;
let itemId: string;

/** A placing is on the table and recorded with the draft as it stood. */
beforeEach(async () => {
  made = await steps.councilSchool();
  school = made.school;
  meetingId = await steps.called(school);
  itemId = await steps.onAgenda(school, meetingId, made.first);
  await steps.invited(school, itemId, school.ids.guardian);
  await steps.opened(school, meetingId);
  await decided(1);
});
afterEach(() => school.drop());

const decided = async (version: number) => {
  const decisions = [steps.placing(school, made.plan)];
  const answer = await school.as('social').perform(decideItem, { itemId, version, decisions }, steps.placingReasons);
  return done<{ decisions: { planVersion: number }[] }>(answer).decisions[0]?.planVersion;
};
const draft = async () => done(await school.as('social').ask(planOfCase, { caseId: made.first })).draft;
const write = async (who: 'social' | 'deputy', goal: string, version: number) =>
  school.as(who).perform(savePlan, { ...bodyOf(await draft()), goal: steps.text(goal), planId: made.plan, version });
const seen = async () => done(await school.as('social').ask(meeting, { meetingId })).items[0];

describe('clauses 12, 14: the plan is written at the hearing', () => {
  test('the table sees that the draft moved; recorded again, it is approved by the signatures without a departure', async () => {
    done(await write('social', 'Сабаққа тұрақты қатысу', 1));
    const item = await seen();
    expect([item.plan.version, item.decisions[0].planVersion]).toEqual([2, 1]);
    expect(await decided(2)).toBe(2);
    done(await school.as('social').perform(closeMeeting, { meetingId, version: 2 }));
    done(await school.as('social').perform(lockProtocol, { meetingId, version: 1 }));
    for (const [version, part] of [
      [2, 'presiding'],
      [3, 'secretary'],
    ] as const) {
      const fileId = await steps.scan(school, 'social');
      const signature = { meetingId, version, part, signedOn: steps.meetingDay, fileId };
      done(await school.as('social').perform(signProtocol, signature));
    }
    const [plan] = await school.sql('select state, goal from plan_plans where id = $1', [made.plan]);
    expect([plan.state, plan.goal.text]).toEqual(['approved', 'Сабаққа тұрақты қатысу']);
  });

  test('two people write it at once: the second is told, what the first wrote stays, and neither is lost', async () => {
    done(await write('social', 'Хатшының жазғаны', 1));
    expect(await write('deputy', 'Орынбасардың жазғаны', 1)).toMatchObject({ kind: 'stale', seen: 1, now: 2 });
    expect((await draft()).goal.text).toBe('Хатшының жазғаны');
    done(await write('deputy', 'Хатшының жазғаны. Орынбасардың жазғаны', 2));
    expect((await draft()).goal.text).toBe('Хатшының жазғаны. Орынбасардың жазғаны');
  });
});
