import { sql } from 'kysely';
import { z } from 'zod';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { ageOn, PlainDate } from '#kernel/pure/plain-date.ts';
import { shortName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { caseWithin } from './case-within.ts';
import { classJoin, nameSql } from './name-sql.ts';

const Row = contract.CaseCard.omit({ pupil: true }).extend({
  pupilId: z.string(),
  pupilName: z.string(),
  family: z.string(),
  given: z.string(),
  bornOn: PlainDate,
  className: z.string(),
  language: z.string(),
  unsealed: z.boolean(),
});

export const caseCard = reading({
  contract: contract.caseCard,
  read: async (tx, input, actor) => {
    const row = await readCard(tx, input.caseId, actor);
    if (row === null) return null;
    const { pupilId, pupilName, family, given, bornOn, className, language, unsealed, ...card } = row;
    if (card.sealed && !unsealed) {
      if (!reachOf(actor).wholeSchool || card.closedOn === null) return null;
      return { sealed: true as const, caseId: card.id, pupilName, closedOn: card.closedOn };
    }
    const pupil = {
      id: pupilId,
      name: pupilName,
      shortName: shortName({ family, given }),
      bornOn,
      age: ageOn(bornOn, tx.today),
      className,
      language,
    };
    return { sealed: false as const, card: { ...card, pupil } };
  },
  openings: (value) => [
    { kind: value.sealed ? 'sealed-case' : 'case', id: value.sealed ? value.caseId : value.card.id, rows: 1 },
  ],
});

/** One statement for the whole card. */
async function readCard(tx: Tx, caseId: string, actor: Actor): Promise<z.infer<typeof Row> | null> {
  const found = await sql<unknown>`
    select c.id, c.number, c.school_year as "schoolYear", c.pack_id as "packId", c.state, c.version,
      p.id as "pupilId", ${nameSql('p')} as "pupilName", p.family, p.given, p.born_on as "bornOn", p.language, coalesce(k.name, '') as "className",
      (select coalesce(jsonb_agg(jsonb_build_object('code', g.code, 'facts', g.facts) order by g.code), '[]')
        from cases_grounds g where g.school_id = c.school_id and g.case_id = c.id) as grounds,
      jsonb_build_object('id', r.id, 'name', ${nameSql('r')}) as responsible,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', ${nameSql('s')}) order by s.id), '[]')
        from cases_readers x join school_people s on s.school_id = x.school_id and s.id = x.person_id
        where x.school_id = c.school_id and x.case_id = c.id and x.why = 'support') as supporters,
      c.opened_on as "openedOn", c.placed_on as "placedOn", c.ends_on as "endsOn", c.closed_on as "closedOn",
      c.removal_reason as "removalReason", c.removal_note as "removalNote", c.repeats_id as "repeatsId",
      (select n.id from cases_cases n where n.school_id = c.school_id and n.repeats_id = c.id order by n.opened_on desc limit 1) as "repeatedById",
      c.sealed_at is not null as sealed, c.after_the_fact as "afterTheFact",
      exists (select 1 from cases_unsealings u where u.school_id = c.school_id and u.case_id = c.id
        and u.person_id = ${actor.personId} and u.until > ${tx.now}) as unsealed,
      (select coalesce(jsonb_agg(jsonb_build_object('verb', m.verb, 'effectiveOn', m.effective_on, 'recordedOn', m.recorded_on,
        'endsOn', m.ends_on, 'meetingId', m.meeting_id) order by m.effective_on, m.id), '[]')
        from cases_moves m where m.school_id = c.school_id and m.case_id = c.id) as moves
    from cases_cases c
    join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    join school_people r on r.school_id = c.school_id and r.id = c.responsible_id
    ${classJoin(tx.today)}
    where c.school_id = ${tx.schoolId} and c.id = ${caseId} and ${caseWithin(reachOf(actor), tx.today)}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : Row.parse(row);
}
