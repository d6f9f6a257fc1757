import { sql } from 'kysely';
import { z } from 'zod';
import { calendarOf, schoolOf } from '#features/school/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { addDays, PlainDate } from '#kernel/pure/plain-date.ts';
import { isWorkingDay } from '#kernel/pure/working-days.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { loadedPacks } from './expected-by-pack.ts';
import { shortNameSql } from './name-and-class.ts';
import { readDuties } from './read-duties.ts';

export const stripDays = 14;

export const myDay = reading({
  contract: contract.myDay,
  read: async (tx, _input, actor) => {
    const keeps = actor.roles.some((role) => role === 'head' || role === 'deputy' || role === 'social-pedagogue');
    const [school, calendar, { ahead, answers, loaded }] = await Promise.all([
      schoolOf(tx),
      calendarOf(tx),
      readAround(tx, actor),
    ]);
    const { duties, more } = keeps ? await readDuties(tx, { ...school.settings, loaded }) : { duties: [], more: [] };
    const due = new Set(duties.map((duty) => duty.on));
    const strip = Array.from({ length: stripDays }, (_, index) => {
      const day = addDays(tx.today, index);
      return {
        day,
        off: !isWorkingDay(day, calendar),
        meeting: ahead.some((one) => one.heldOn === day),
        due: due.has(day),
      };
    });
    return {
      today: tx.today,
      duties,
      more,
      nextMeeting: ahead[0] ?? null,
      strip,
      answers,
    };
  },
  openings: (value) => (value.duties.length === 0 ? [] : [{ kind: 'my-day', id: null, rows: value.duties.length }]),
});

const Around = z.object({
  ahead: z.array(z.object({ id: z.string(), heldOn: PlainDate, startsAt: z.string() })),
  answers: contract.myDay.output.shape.answers,
  loaded: z.array(z.string()),
});

/** Meetings of the coming days, for those who keep them or sit in them; answers to the reader's own appeals; packs: one statement. */
async function readAround(tx: Tx, actor: Actor): Promise<z.infer<typeof Around>> {
  const sees = actor.roles.some((role) => ['head', 'deputy', 'social-pedagogue', 'council-member'].includes(role));
  const found = await sql<unknown>`select
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'heldOn', m.held_on, 'startsAt', m.starts_at) order by m.held_on, m.starts_at)
      from (select id, held_on, starts_at from council_meetings
        where school_id = ${tx.schoolId} and ${sees} and state in ('called', 'opened') and held_on >= ${tx.today}
        order by held_on, starts_at limit 10) m), '[]') as ahead,
    coalesce((select jsonb_agg(jsonb_build_object('appealId', a.id, 'pupilName', ${shortNameSql('p')}, 'state', a.state,
        'on', (a.answered_at at time zone 'Asia/Almaty')::date) order by a.answered_at desc)
      from (select id, pupil_id, state, answered_at from referral_appeals
        where school_id = ${tx.schoolId} and author_id = ${actor.personId} and state in ('returned', 'declined', 'joined')
          and (state = 'returned' or answered_at > ${new Date(tx.now.getTime() - stripDays * 24 * 3600 * 1000)})
        order by answered_at desc limit 10) a
      join pupils_pupils p on p.school_id = ${tx.schoolId} and p.id = a.pupil_id), '[]') as answers,
    ${loadedPacks(tx)} as loaded`.execute(tx.db);
  return Around.parse(found.rows[0]);
}
