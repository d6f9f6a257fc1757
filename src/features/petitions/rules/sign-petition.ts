import type { CaseState } from '#features/cases/contract.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { departure, ok, refuse, type Departure, type Result } from '#kernel/pure/result.ts';
import type { Text } from '#kernel/pure/text.ts';
import { movePetition, type PetitionState } from './move-petition.ts';
import { checkLadder, type Ladder } from './refusal-ladder.ts';

export type PetitionToSign = {
  readonly state: PetitionState;
  readonly kind: string;
  readonly danger: boolean;
  readonly facts: Text | null;
  readonly madeOn: PlainDate;
  readonly caseState: CaseState;
  /** Grounds of the case with written facts: they stand in the petition by themselves. */
  readonly groundsSaid: number;
  readonly ladder: Pick<Ladder<never>, 'missing' | 'acceptedOn'>;
};

export type Signing = {
  readonly signedOn: PlainDate;
  /** Held a post of the administration that day: head or deputy. */
  readonly ofAdministration: boolean;
  readonly fileIsFree: boolean;
};

/**
 * Clause 17: the administration petitions. What the ladder does not show departs, and so does a petition before the child
 * is on record (`petition-before-placing`); neither where a child is in danger. Refuses `petition-cannot-move`,
 * `petition-case-closed`, `petition-kind-unknown`, `petition-facts-missing`, `petition-signer-not-administration`,
 * `petition-day-outside`, `petition-file-unknown`.
 */
export function signPetition(
  pack: Pick<Pack, 'petitionKinds'>,
  petition: PetitionToSign,
  signing: Signing,
  today: PlainDate,
): Result<'signed'> {
  const moved = movePetition(petition.state, 'sign');
  if (!moved.ok) return moved;
  if (petition.caseState !== 'on-record' && petition.caseState !== 'submitted') return refuse('petition-case-closed');
  const kind = pack.petitionKinds.find(({ code }) => code === petition.kind);
  if (kind === undefined) return refuse('petition-kind-unknown', { kind: petition.kind });
  if (isEmpty(petition.facts) && petition.groundsSaid === 0) return refuse('petition-facts-missing');
  const ready = checkSigning(petition, signing, today);
  if (!ready.ok) return ready;
  return ok('signed', [
    ...beforePlacing(petition, kind.clause),
    ...checkLadder(petition.ladder, kind.clause, petition.danger),
  ]);
}

function checkSigning({ madeOn }: PetitionToSign, signing: Signing, today: PlainDate): Result<undefined> {
  if (!signing.ofAdministration) return refuse('petition-signer-not-administration');
  if (signing.signedOn < madeOn || signing.signedOn > today)
    return refuse('petition-day-outside', { from: madeOn, to: today });
  return signing.fileIsFree ? ok(undefined) : refuse('petition-file-unknown');
}

/** Help is offered and turned down within the record; danger does not wait for the Council. */
const beforePlacing = ({ caseState, danger }: PetitionToSign, clause: number): readonly Departure[] =>
  caseState === 'on-record' || danger ? [] : [departure('petition-before-placing', clause)];

const isEmpty = (text: Text | null): boolean => text === null || text.text.trim() === '';
