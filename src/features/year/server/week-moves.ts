import { sql } from 'kysely';
import { movedDues, type MovedDue } from '#features/dossier/server/public.ts';
import { weekMoves as contract } from '#features/school/contract.ts';
import { schoolOf, weekChange } from '#features/school/server/public.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { isWorkingDay } from '#kernel/pure/working-days.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** What another week would move, before anything is saved. */
export const weekMoves = reading({
  contract,
  read: async (tx, { weekDays }) => {
    const { dropped, added, calendar } = await weekChange(tx, weekDays);
    const { leadDays } = (await schoolOf(tx)).settings;
    const moved = await movedDues(tx, { calendar, leadDays });
    return {
      dropped: [...dropped],
      added: added.map(({ date }) => date),
      moved: counted(moved),
      meetings: (await meetingsCalled(tx)).filter((day) => !isWorkingDay(day, calendar)),
    };
  },
});

/** How many dossiers of a meeting move together; whose they are is not said. */
function counted(moved: readonly MovedDue[]): OutputOf<typeof contract>['moved'] {
  const keyOf = ({ meetingOn, from }: MovedDue): string => `${meetingOn} ${from}`;
  return [...Map.groupBy(moved, keyOf).values()].flatMap((together) => {
    const first = together[0];
    if (first === undefined) return [];
    const { meetingOn, from, to } = first;
    return [{ meetingOn, from, to, dossiers: together.length }];
  });
}

/** A meeting called for a day that becomes a day off stays called: moving it is for whoever called it. */
async function meetingsCalled(tx: Tx): Promise<PlainDate[]> {
  const found = await sql<{ day: string }>`
    select held_on::text as day from council_meetings
    where school_id = ${tx.schoolId} and state = 'called' and held_on >= ${tx.today}::date order by held_on`.execute(
    tx.db,
  );
  return found.rows.map(({ day }) => PlainDate.parse(day));
}
