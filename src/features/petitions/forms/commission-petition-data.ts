import { sql } from 'kysely';
import { paperGround, type PaperGround } from '#features/cases/server/public.ts';
import type { PaperPerson } from '#features/cases/rules/paper-person.ts';
import { caseFacts, measureResultsOf, type CaseFacts, type MeasureResult } from '#features/plan/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packById } from '#features/procedure/server/public.ts';
import { guardianNamed, type NamedGuardian } from '#features/pupils/server/public.ts';
import { personWithRole } from '#features/school/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { EnclosureLine, EvidenceLine, PetitionView } from '../rules/petition-shapes.ts';
import { enclosableOf } from '../server/enclosable-of.ts';
import { ladderOf } from '../server/evidence-of.ts';
import { petitionItems } from '../server/petition-items.ts';
import { petitionById } from '../server/petition-store.ts';

/** What a petition to the commission stands on. */
export type CommissionPetitionData = Pick<PaperGround, 'letterhead' | 'pupil'> & {
  readonly petition: PetitionView;
  readonly facts: Pick<CaseFacts, 'id' | 'placedOn' | 'grounds'>;
  readonly pack: Pack;
  readonly address: string | null;
  readonly guardians: readonly NamedGuardian[];
  /** As on the day of signing; of a draft as it stands now. */
  readonly lines: readonly EvidenceLine[];
  readonly measures: readonly MeasureResult[];
  readonly council: { readonly heldOn: PlainDate; readonly number: number | null } | null;
  readonly enclosures: readonly EnclosureLine[];
  readonly signer: PaperPerson | null;
  readonly signedOn: PlainDate | null;
  /** The outgoing number, once it was sent. */
  readonly number: string | null;
};

/** The petition of that id within reach; of a sealed case only while it was opened with a reason. */
export async function readCommissionPetition(tx: Tx, id: string, actor: Actor): Promise<CommissionPetitionData | null> {
  const petition = await petitionById(tx, id);
  const facts = petition === null ? null : await caseFacts(tx, petition.caseId, actor);
  if (petition === null || facts === null) return null;
  const signerId = await signerOf(tx, id);
  const ground = await paperGround(tx, facts.pupilId, [signerId]);
  return {
    ...(await besides(tx, petition)),
    petition,
    facts,
    pack: await packById(tx, facts.packId),
    letterhead: ground.letterhead,
    pupil: ground.pupil,
    address: await addressOf(tx, facts.pupilId),
    measures: await measureResultsOf(tx, petition.caseId),
    signer: ground.personOf(signerId),
    signedOn: petition.steps.find(({ verb }) => verb === 'sign')?.on ?? null,
    number: petition.steps.find(({ verb }) => verb === 'send')?.number ?? null,
  };
}

type Besides = Pick<CommissionPetitionData, 'guardians' | 'lines' | 'council' | 'enclosures'>;

async function besides(tx: Tx, petition: PetitionView): Promise<Besides> {
  const named = await Promise.all(petition.guardianIds.map((id) => guardianNamed(tx, id)));
  const item = (await petitionItems(tx, petition.caseId)).find((one) => one.id === petition.itemId);
  const papers = await enclosableOf(tx, petition.caseId);
  return {
    guardians: named.filter((one) => one !== null),
    lines: petition.ladder ?? (await linesNow(tx, petition)),
    council: item === undefined ? null : { heldOn: item.heldOn, number: item.protocolNumber },
    enclosures: petition.enclosures.flatMap(
      ({ paper, subjectId }) => papers.find((one) => one.paper === paper && one.subjectId === subjectId) ?? [],
    ),
  };
}

const linesNow = async (tx: Tx, { caseId, leftOut }: PetitionView): Promise<readonly EvidenceLine[]> =>
  (await ladderOf(tx, caseId)).lines.filter(({ key }) => !leftOut.includes(key));

/** Who signed; before that, the head of today. */
async function signerOf(tx: Tx, petitionId: string): Promise<string | null> {
  const found = await sql<{ person_id: string }>`select person_id from petitions_steps
    where school_id = ${tx.schoolId} and petition_id = ${petitionId} and verb = 'sign'`.execute(tx.db);
  return found.rows[0]?.person_id ?? (await personWithRole(tx, 'head'))[0] ?? null;
}

async function addressOf(tx: Tx, pupilId: string): Promise<string | null> {
  const found = await sql<{ address: string | null }>`select address from pupils_pupils
    where school_id = ${tx.schoolId} and id = ${pupilId}`.execute(tx.db);
  return found.rows[0]?.address ?? null;
}
