import { sql } from 'kysely';
import { z } from 'zod';
import { calendarOf, schoolOf } from '#features/school/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { addDays, PlainDate } from '#kernel/pure/plain-date.ts';
import { isWorkingDay } from '#kernel/pure/working-days.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { dutiesOfKeepers } from './duties-of-keepers.ts';
import { shortNameSql } from './name-and-class.ts';

const stripDays = 14;

export const myDay = reading({
  contract: contract.myDay,
  read: async (tx, _input, actor) => {
    const keeps = actor.roles.some((role) => role === 'head' || role === 'deputy' || role === 'social-pedagogue');
    const [school, ahead, calendar, answers] = await Promise.all([
      schoolOf(tx),
      meetingsAhead(tx, actor),
      calendarOf(tx),
      answersTo(tx, actor),
    ]);
    const duties = keeps ? await dutiesOfKeepers(tx, school.settings.offerDaysBefore) : [];
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
      duties: duties.map(withTermOver),
      nextMeeting: ahead[0] ?? null,
      strip,
      answers,
    };
  },
  openings: (value) => (value.duties.length === 0 ? [] : [{ kind: 'my-day', id: null, rows: value.duties.length }]),
});

/** A term that ended is another duty than one that ends soon. */
const withTermOver = (duty: contract.Duty): contract.Duty =>
  duty.kind === 'term-ends' && duty.codes.includes('over') ? { ...duty, kind: 'term-over' } : duty;

const Meeting = z.object({ id: z.string(), heldOn: PlainDate, startsAt: z.string() });

/** Meetings of the coming days, for those who keep them or sit in them. */
async function meetingsAhead(tx: Tx, actor: Actor): Promise<z.infer<typeof Meeting>[]> {
  const sees = actor.roles.some((role) => ['head', 'deputy', 'social-pedagogue', 'council-member'].includes(role));
  if (!sees) return [];
  const found = await sql<unknown>`
    select id, held_on as "heldOn", starts_at as "startsAt" from council_meetings
    where school_id = ${tx.schoolId} and state in ('called', 'opened') and held_on >= ${tx.today} order by held_on, starts_at limit 10`.execute(
    tx.db,
  );
  return found.rows.map((row) => Meeting.parse(row));
}

const Answer = contract.myDay.output.shape.answers.element;

async function answersTo(tx: Tx, actor: Actor): Promise<z.infer<typeof Answer>[]> {
  const found = await sql<unknown>`
    select a.id as "appealId", ${shortNameSql('p')} as "pupilName", a.state, (a.answered_at at time zone 'Asia/Almaty')::date as "on"
    from referral_appeals a join pupils_pupils p on p.school_id = a.school_id and p.id = a.pupil_id
    where a.school_id = ${tx.schoolId} and a.author_id = ${actor.personId} and a.state in ('returned', 'declined', 'joined')
      and (a.state = 'returned' or a.answered_at > ${new Date(tx.now.getTime() - stripDays * 24 * 3600 * 1000)})
    order by a.answered_at desc limit 10`.execute(tx.db);
  return found.rows.map((row) => Answer.parse(row));
}
