import { sql } from 'kysely';
import { z } from 'zod';
import { classJoin, nameSql } from '#features/cases/server/public.ts';
import { reading } from '#kernel/server/ask.ts';
import { dayOfMoment } from '#kernel/server/clock.ts';
import { linesOfMe as contract, type LineOfMe } from '../rules/lines-contract.ts';

const Row = contract.output.shape.rows.element.omit({ remindedOn: true }).extend({ remindedAt: z.date().nullable() });

/** What a subject teacher is asked to write, while the case is before the Council. */
export const linesOfMe = reading({
  contract,
  read: async (tx, _input, actor) => {
    const found = await sql<unknown>`
      select x.id, x.version, ${nameSql('p')} as "pupilName", coalesce(k.name, '') as "className", x.subject, x.reminders,
        x.reminded_at as "remindedAt", x.line, d.due_on as "dueOn"
      from dossier_lines x
      join cases_cases c on c.school_id = x.school_id and c.id = x.case_id and c.state = 'submitted'
      join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
      ${classJoin(tx.today)}
      left join dossier_dues d on d.school_id = c.school_id and d.case_id = c.id and d.purpose = 'placing' and d.round = 1
      where x.school_id = ${tx.schoolId} and x.person_id = ${actor.personId}
      order by x.line is not null, d.due_on, x.asked_at, x.id limit 100`.execute(tx.db);
    return { rows: z.array(Row).parse(found.rows).map(rowOf) };
  },
  openings: ({ rows }) => (rows.length === 0 ? [] : [{ kind: 'asked-of-me', id: null, rows: rows.length }]),
});

const rowOf = ({ remindedAt, ...row }: z.infer<typeof Row>): LineOfMe => ({
  ...row,
  remindedOn: remindedAt === null ? null : dayOfMoment(remindedAt),
});
