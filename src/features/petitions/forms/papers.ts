import { sql } from 'kysely';
import { z } from 'zod';
import { paperGround } from '#features/cases/server/public.ts';
import { anyPaper, type AnyPaper, type Paper } from '#features/documents/server/public.ts';
import { caseFacts } from '#features/plan/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { guardianNamed } from '#features/pupils/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Text } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { ladderOf } from '../server/evidence-of.ts';
import { readCommissionPetition, type CommissionPetitionData } from './commission-petition-data.ts';
import { commissionPetitionLetter, commissionPetitionWords } from './commission-petition-letter.ts';
import { refusalActLetter, refusalActWords, type RefusalActData } from './refusal-act-letter.ts';

/** Paper 15; the id is that of a refusal written by hand, or of a case for a blank one. */
const refusalActPaper: Paper<RefusalActData> = {
  paper: 'help-refusal-act',
  words: refusalActWords,
  number: 15,
  clause: 17,
  may: wholeSchoolRoles,
  read: readRefusalAct,
  letter: refusalActLetter,
  about: ({ id, caseId }) => ({ kind: 'help-evidence', id, caseId }),
  dateOf: ({ refusal, madeOn }) => refusal?.on ?? madeOn,
};

/** Paper 16; the id is that of the petition. */
const commissionPetitionPaper: Paper<CommissionPetitionData> = {
  paper: 'commission-petition',
  words: commissionPetitionWords,
  number: 16,
  clause: 17,
  may: wholeSchoolRoles,
  read: readCommissionPetition,
  letter: commissionPetitionLetter,
  about: ({ petition }) => ({ kind: 'commission-petition', id: petition.id, caseId: petition.caseId }),
  dateOf: ({ petition, signedOn }) => signedOn ?? petition.madeOn,
};

/** Papers 15 and 16. */
export const petitionsPapers: readonly AnyPaper[] = [anyPaper(refusalActPaper), anyPaper(commissionPetitionPaper)];

const Row = z.object({
  caseId: z.string(),
  guardianId: z.string().nullable(),
  on: PlainDate,
  byName: z.string(),
  words: Text,
  witnesses: z.array(z.string()),
});

async function readRefusalAct(tx: Tx, id: string, actor: Actor): Promise<RefusalActData | null> {
  const found = await sql<unknown>`
    select case_id as "caseId", guardian_id as "guardianId", on_day as "on", by_name as "byName", words, witnesses
    from petitions_evidence
    where school_id = ${tx.schoolId} and id = ${id} and kind = 'refused' and struck_on is null`.execute(tx.db);
  const row = found.rows[0] === undefined ? null : Row.parse(found.rows[0]);
  const facts = await caseFacts(tx, row?.caseId ?? id, actor);
  if (facts === null) return null;
  const { letterhead, pupil } = await paperGround(tx, facts.pupilId, []);
  const { lines } = await ladderOf(tx, facts.id);
  const until = row?.on ?? tx.today;
  const guardian = row === null || row.guardianId === null ? null : await guardianNamed(tx, row.guardianId);
  return {
    id,
    caseId: facts.id,
    pack: await packById(tx, facts.packId),
    letterhead,
    pupil,
    refusal: row === null ? null : { ...row, guardian },
    offers: lines.filter(({ kind, on }) => kind === 'offered' && on <= until),
    madeOn: tx.today,
  };
}
