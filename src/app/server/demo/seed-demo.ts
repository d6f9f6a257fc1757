import { sql } from 'kysely';
import { appointComposition } from '#features/council/contract.ts';
import { saveSettings } from '#features/school/contract.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { defaultSettings } from '#features/school/rules/settings.ts';
import type { Demo } from '#kernel/pure/demo.ts';
import { addDays, minDate, plainDateOf, type PlainDate } from '#kernel/pure/plain-date.ts';
import { shortName } from '#kernel/pure/person-name.ts';
import type { TestClock } from '#kernel/server/clock.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { fillClasses, turnYear } from './classes.ts';
import { tellCouncilYear } from './council-year.ts';
import { demoPassword, found, type Founded } from './found.ts';
import { members } from './meeting-steps.ts';
import { demoStaff } from './staff.ts';
import { tellStory } from './story.ts';
import { worldOf } from './world.ts';

const storyDays = 300;

/**
 * A made-up school with ten months behind it, told through the deeds themselves with a clock that goes along, so that
 * every rule holds and the trail is whole. Gives the people who may be tried out.
 */
export async function seedDemo(
  kernel: Kernel,
  clock: TestClock,
  today: PlainDate,
): Promise<{ demo: Demo; schoolId: string }> {
  const begin = addDays(today, -storyDays);
  clock.set(new Date(`${begin}T09:00:00+05:00`));
  const [firstYear, thisYear] = [schoolYearOf(begin), schoolYearOf(today)];
  const school = await found(kernel, clock);
  await fillClasses(kernel, school, firstYear, thisYear);
  await setUp(school, begin);
  const turning = firstYear === thisYear ? school : turningOn(kernel, school, thisYear, today);
  const world = await worldOf(kernel, turning, today, thisYear - firstYear);
  await tellStory(world, firstYear === thisYear ? [11, 'Б', 0] : [12, 'Ә', 0]);
  await tellCouncilYear(world, kernel, { schoolId: school.schoolId, schoolYear: thisYear });
  await inSchool(kernel, school.schoolId, (tx) =>
    sql`delete from access_sessions where school_id = ${tx.schoolId}`.execute(tx.db),
  );
  return { demo: demoOf(), schoolId: school.schoolId };
}

/** The clock passes the first of September once; the classes turn with it. */
function turningOn(kernel: Kernel, school: Founded, thisYear: number, today: PlainDate): Founded {
  const from = minDate(plainDateOf(thisYear, 9, 1), today);
  let turned = false;
  const { goTo } = school.hand;
  const goOn: typeof goTo = async (day, time) => {
    if (!turned && day >= from) {
      turned = true;
      await goTo(from, '00:05');
      await turnYear(kernel, school, thisYear);
    }
    await goTo(day, time);
  };
  return { ...school, hand: { ...school.hand, goTo: goOn } };
}

async function setUp({ hand, idOf }: Founded, begin: PlainDate): Promise<void> {
  const police = { who: { kk: 'учаскелік полиция инспекторы', ru: 'участковый инспектор полиции' }, phone: '102' };
  await hand.act('head', saveSettings, {
    version: 1,
    settings: { ...defaultSettings, quorum: 5, dangerContacts: [police] },
  });
  const parts: ReadonlyMap<string, 'chair' | 'secretary'> = new Map([
    ['head', 'chair'],
    ['social', 'secretary'],
  ]);
  await hand.act('head', appointComposition, {
    orderNumber: '112',
    orderOn: begin,
    startsOn: begin,
    members: members.map((who) => ({ personId: idOf(who), part: parts.get(who) ?? ('member' as const) })),
  });
}

const demoOf = (): Demo => ({
  password: demoPassword,
  people: demoStaff
    .filter(({ listed }) => listed)
    .map(({ key, name, title, leads }) => {
      const after = leads === null ? '' : `, ${leads}`;
      return { login: key, name: shortName(name), post: { kk: title.kk + after, ru: title.ru + after } };
    }),
});
