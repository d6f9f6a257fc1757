import { sql } from 'kysely';
import { z } from 'zod';
import type { PaperPerson } from '#features/cases/rules/paper-person.ts';
import { paperGround, type PaperGround } from '#features/cases/server/public.ts';
import type { PlanView } from '#features/plan/contract.ts';
import { caseFacts, planInForce, type CaseFacts } from '#features/plan/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packById } from '#features/procedure/server/public.ts';
import { Kinship } from '#features/pupils/contract.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { recordMoves, type RecordMove } from './record-moves.ts';

const Guardian = z.object({
  name: z.string(),
  nameRu: z.string().nullable(),
  kinship: Kinship,
  isPrimary: z.boolean(),
  phone: z.string().nullable(),
  work: z.string().nullable(),
});
const Details = z.object({
  iin: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.enum(['kk', 'ru']),
  number: z.number(),
  schoolYear: z.number(),
  removalReason: z.string().nullable(),
  removalNote: Text.nullable(),
  guardians: z.array(Guardian),
});

/** Everything on the card of a case. */
export type RecordCard = Pick<PaperGround, 'letterhead' | 'pupil'> &
  z.infer<typeof Details> & {
    readonly facts: Pick<CaseFacts, 'id' | 'grounds' | 'endsOn'>;
    readonly pack: Pack;
    readonly responsible: PaperPerson | null;
    readonly moves: readonly RecordMove[];
    readonly plan: PlanView | null;
    readonly madeOn: PlainDate;
  };

/** The card of a case within reach; a sealed one only while it was opened with a reason. */
export async function readRecordCard(tx: Tx, caseId: string, actor: Actor): Promise<RecordCard | null> {
  const facts = await caseFacts(tx, caseId, actor);
  const details = facts === null ? null : await readDetails(tx, facts);
  if (facts === null || details === null) return null;
  const ground = await paperGround(tx, facts.pupilId, [facts.responsible.id]);
  return {
    ...details,
    facts,
    letterhead: ground.letterhead,
    pupil: ground.pupil,
    pack: await packById(tx, facts.packId),
    responsible: ground.personOf(facts.responsible.id),
    moves: await recordMoves(tx, [caseId]),
    plan: await planInForce(tx, caseId),
    madeOn: tx.today,
  };
}

async function readDetails(tx: Tx, facts: CaseFacts): Promise<z.infer<typeof Details> | null> {
  const found = await sql<unknown>`
    select p.iin, p.address, p.phone, p.language, c.number, c.school_year as "schoolYear",
      c.removal_reason as "removalReason", c.removal_note as "removalNote",
      coalesce((select jsonb_agg(jsonb_build_object('name', concat_ws(' ', g.family, g.given, g.patronymic),
          'nameRu', nullif(concat_ws(' ', g.name_ru->>'family', g.name_ru->>'given', g.name_ru->>'patronymic'), ''),
          'kinship', g.kinship, 'isPrimary', g.is_primary, 'phone', g.phone, 'work', g.work)
          order by g.is_primary desc, g.id)
        from pupils_guardians g where g.school_id = p.school_id and g.pupil_id = p.id
          and g.starts_on <= ${tx.today} and (g.ends_on is null or g.ends_on >= ${tx.today})), '[]') as guardians
    from cases_cases c join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    where c.school_id = ${tx.schoolId} and c.id = ${facts.id}`.execute(tx.db);
  return found.rows[0] === undefined ? null : Details.parse(found.rows[0]);
}
