import { sql, type RawBuilder } from 'kysely';
import { receiptDays } from '#features/petitions/rules/petition-duty.ts';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { columns } from './duty-columns.ts';

/** Clause 17: a petition went to the commission and the days for its reply are over. */
export const repliesOverdue = (tx: Tx, replyDays: number): RawBuilder<unknown> => sql`
  ${columns({ kind: 'petition-reply-overdue', id: sql`p.id`, caseId: sql`c.id`, pupil: sql`c.pupil_id`, on: sql`s.on_day + ${replyDays}::int` })}
  ${sentPetitions(tx)} and p.state in ('sent', 'received') and s.on_day < ${addDays(tx.today, -replyDays)} order by s.on_day`;

/** Clause 17: it is not known whether the commission has it; once the reply is late, that is said instead. */
export const receiptsMissing = (tx: Tx, replyDays: number): RawBuilder<unknown> => {
  const [from, to]: readonly [PlainDate, PlainDate] = [addDays(tx.today, -replyDays), addDays(tx.today, -receiptDays)];
  return sql`
  ${columns({ kind: 'petition-receipt-missing', id: sql`p.id`, caseId: sql`c.id`, pupil: sql`c.pupil_id`, on: sql`s.on_day` })}
  ${sentPetitions(tx)} and p.state = 'sent' and s.on_day >= ${from} and s.on_day < ${to} order by s.on_day`;
};

const sentPetitions = (tx: Tx): RawBuilder<unknown> => sql`
  from petitions_petitions p
  join petitions_steps s on s.school_id = p.school_id and s.petition_id = p.id and s.verb = 'send'
  join cases_cases c on c.school_id = p.school_id and c.id = p.case_id
  where p.school_id = ${tx.schoolId} and c.state in ('submitted', 'on-record')`;
