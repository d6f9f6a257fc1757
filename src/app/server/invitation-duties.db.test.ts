import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideItem } from '#features/council/server/decide-item.ts';
import { meeting } from '#features/council/server/meeting.ts';
import { moveMeeting } from '#features/council/server/move-meeting.ts';
import { recordDelivery } from '#features/council/server/record-delivery.ts';
import { renewLink } from '#features/links/server/renew-link.ts';
import { control } from '#features/overview/server/control.ts';
import { myDay } from '#features/overview/server/my-day.ts';
import { opened, placing, placingReasons, text } from '../../testing/council-school.ts';
import { faceOf, familyLink, linkedSchool, visitor, type Link } from '../../testing/linked-school.ts';
import { done, type TestSchool } from '../../testing/test-school.ts';

let made: Awaited<ReturnType<typeof linkedSchool>>;
let school: TestSchool;
beforeEach(async () => {
  made = await linkedSchool();
  school = made.school;
});
afterEach(() => school.drop());

const duties = async (kind: string, who: 'social' | 'deputy' | 'classTeacher' = 'social') =>
  done(await school.as(who).ask(myDay, {})).duties.filter((one: { kind: string }) => one.kind === kind);
const handed = async (version: number) =>
  done(
    await school.as('social').perform(recordDelivery, {
      invitationId: made.mother.invitationId,
      version,
      outcome: 'received',
      deliveredOn: '2026-11-16',
      way: 'in-person',
    }),
  );
const moved = async (version: number, heldOn: string, startsAt = '15:00') =>
  done(
    await school.as('deputy').perform(moveMeeting, {
      meetingId: made.meetingId,
      version,
      heldOn,
      startsAt,
      place: text('мәжіліс залы'),
      format: 'in-person',
    }),
  );
const untold = async () =>
  done(await school.as('social').ask(meeting, { meetingId: made.meetingId }))
    .items.flatMap((item: any) => item.invitations)
    .filter((one: any) => one.newDayUntold)
    .map((one: any) => one.id);

describe('clause 9: whoever was invited for a day is told when the meeting is moved', () => {
  it('what was handed over is a duty until it is handed over again; what never was stays to be handed over', async () => {
    await handed(1);
    expect(await duties('tell-new-day')).toEqual([]);
    await moved(1, '2026-11-30');
    expect(await untold()).toEqual([made.mother.invitationId]);
    for (const who of ['social', 'deputy'] as const)
      expect(await duties('tell-new-day', who)).toMatchObject([
        { id: made.meetingId, caseId: made.first, pupilName: 'Айдаров Данияр', on: '2026-11-30' },
      ]);
    expect(await duties('tell-new-day', 'classTeacher')).toEqual([]);
    expect((await duties('hand-over-invitation')).map((one: any) => one.caseId)).toEqual([made.second]);
    await handed(2);
    expect([await untold(), await duties('tell-new-day')]).toEqual([[], []]);
  });

  it('another hour is another day to come; moved back to what was told, nothing is left to tell', async () => {
    await handed(1);
    await moved(1, '2026-11-27', '17:00');
    expect(await duties('tell-new-day')).toHaveLength(1);
    await moved(2, '2026-11-27', '15:00');
    expect(await duties('tell-new-day')).toEqual([]);
  });

  it('the page of control counts it as not delivered, and placing on the new day asks for a reason', async () => {
    await handed(1);
    const section = async () => {
      const { rows } = done(await school.as('head').ask(control, { section: 'undelivered' }));
      return rows.map((row: { caseId: string }) => row.caseId).toSorted();
    };
    expect(await section()).toEqual([made.second]);
    await moved(1, '2026-11-26');
    expect(await section()).toEqual([made.first, made.second].toSorted());
    await opened(school, made.meetingId, 2);
    const wanted = { itemId: made.itemId, version: 1, decisions: [placing(school, made.plan)] };
    const asked = await school.as('social').perform(decideItem, wanted, placingReasons);
    expect(asked).toMatchObject({ kind: 'needs-reasons' });
    expect(JSON.stringify(asked)).toContain('invitation-not-recorded');
  });

  it('an answer through the link says that the new day is known', async () => {
    await handed(1);
    await moved(1, '2026-11-30');
    const app = await faceOf(school);
    const browser = visitor(app);
    await browser.enter(made.mother);
    const said = await browser.say(`${made.mother.path}/invitation?lang=kk`, { kind: 'coming' });
    await app.close();
    expect(said.status).toBe(303);
    expect([await untold(), await duties('tell-new-day')]).toEqual([[], []]);
    const [row] = await school.sql(`select way, version from council_invitations where id = $1`, [
      made.mother.invitationId,
    ]);
    expect(row).toEqual({ way: 'in-person', version: 3 });
  });
});

describe('clauses 8, 9: a link that five wrong codes have locked', () => {
  const guess = async ({ path, code }: Link, times: number) => {
    const app = await faceOf(school);
    const wrong = code.startsWith('0') ? '111111' : '000000';
    for (let at = 0; at < times; at += 1) await visitor(app, `10.2.2.${at}`).enter({ path, code: wrong });
    await app.close();
  };

  it('is a duty of the secretary, with the person and the meeting, until it is renewed', async () => {
    await guess(made.mother, 4);
    expect(await duties('renew-link')).toEqual([]);
    await guess(made.mother, 1);
    expect(await duties('renew-link')).toMatchObject([
      { id: made.meetingId, meetingId: made.meetingId, caseId: made.first, pupilName: 'Айдаров Данияр' },
    ]);
    expect((await duties('renew-link'))[0].personName).not.toBe('');
    done(await school.as('social').perform(renewLink, { linkId: made.mother.id, version: 1 }));
    expect(await duties('renew-link')).toEqual([]);
  });

  it('of a specialist too, and of a family with a link of its own, which leads to the case', async () => {
    const own = await familyLink(school, made.first, school.ids.guardian);
    await guess(made.guest, 5);
    await guess(own, 5);
    const found = await duties('renew-link', 'deputy');
    expect(new Map(found.map((one: any) => [one.id, one.meetingId]))).toEqual(
      new Map([
        [made.meetingId, made.meetingId],
        [made.first, null],
      ]),
    );
    expect(found).toHaveLength(2);
    expect(await duties('renew-link', 'classTeacher')).toEqual([]);
  });
});
