import type { CaseState } from '#features/cases/contract.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { departure, ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PetitionState, PetitionWanted } from '../contract.ts';

export type PetitionedCase = {
  readonly state: CaseState;
  readonly responsibleId: string;
  /** The petition that already waits for the Council. */
  readonly filedId: string | null;
};

/** Who petitions: a person, and whether they see the whole school (head, deputy, social pedagogue). */
export type Petitioner = { readonly personId: string; readonly wholeSchool: boolean };

/**
 * Clauses 16, 19: the person responsible for a child on record petitions, one petition at a time. Removal asked for by another
 * who sees the whole school departs (`petition-of-another`); who may extend, the order leaves open. Refuses `term-not-on-record`,
 * `term-not-responsible`, `term-petition-waits`, `term-reason-unknown`, `term-words-missing`.
 */
export function filePetition(
  pack: Pick<Pack, 'removalReasons'>,
  subject: PetitionedCase,
  by: Petitioner,
  wanted: PetitionWanted,
): Result<PetitionWanted> {
  const may = mayFile(subject, by);
  if (!may.ok) return may;
  if (wanted.kind === 'remove' && !pack.removalReasons.some(({ code }) => code === wanted.reason)) {
    return refuse('term-reason-unknown', { reason: wanted.reason });
  }
  if (wanted.words.text.trim() === '') return refuse('term-words-missing');
  const another = wanted.kind === 'remove' && by.personId !== subject.responsibleId;
  return ok(wanted, another ? [departure('petition-of-another', 19)] : []);
}

/** Why this person cannot petition now; also what the screen says beside a disabled button. */
export function mayFile({ state, responsibleId, filedId }: PetitionedCase, by: Petitioner): Result<undefined> {
  if (state !== 'on-record') return refuse('term-not-on-record');
  if (by.personId !== responsibleId && !by.wholeSchool) return refuse('term-not-responsible');
  return filedId === null ? ok(undefined) : refuse('term-petition-waits');
}

/** A petition is taken back by its author, or by who answers for the case now. Refuses `term-petition-settled`, `term-not-responsible`. */
export function withdrawPetition(
  petition: { readonly state: PetitionState; readonly authorId: string; readonly responsibleId: string },
  personId: string,
): Result<undefined> {
  if (petition.state !== 'filed') return refuse('term-petition-settled', { state: petition.state });
  const may = personId === petition.authorId || personId === petition.responsibleId;
  return may ? ok(undefined) : refuse('term-not-responsible');
}
