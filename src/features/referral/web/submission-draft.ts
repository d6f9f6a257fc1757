import { z } from 'zod';
import { Ground } from '#features/cases/contract.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { Id } from '#kernel/pure/ids.ts';
import { Text } from '#kernel/pure/text.ts';
import { referral_web_need_facts_of_ground, referral_web_need_reasons, referral_web_need_responsible } from '#messages';
import { refusalWords } from './refusal-words.ts';
import { emptyText } from '#ui/text-in-two.tsx';
import type { AppealView, SubmissionBody, SubmissionView } from '../contract.ts';
import { checkGroundsWithFacts } from '../rules/submit-case.ts';
import { saidOrNull, type Mistakes } from './appeal-draft.ts';

/** A submission while it is typed. */
export const SubmissionDraft = z.object({
  grounds: z.array(Ground),
  reasons: Text,
  priorMeasures: Text,
  classTeacherOpinion: Text,
  proposal: Text,
  responsible: z.object({ id: Id, label: z.string() }).nullable(),
  appealIds: z.array(Id),
});
export type SubmissionDraft = z.infer<typeof SubmissionDraft>;

/** Begins with what the appeals already say: a fact is typed once. */
export function draftFrom(
  appeals: readonly AppealView[],
  pack: Pick<Pack, 'grounds'>,
  language: string,
): SubmissionDraft {
  const said = new Set(appeals.flatMap((appeal) => appeal.grounds));
  // An appeal may be older than the pack the submission comes under.
  const codes = [...said].filter((code) => pack.grounds.some((ground) => ground.code === code));
  return {
    grounds: codes.map((code) => ({ code, facts: factsOf(code, appeals) ?? emptyText(language) })),
    reasons: emptyText(language),
    priorMeasures: appeals.find((appeal) => appeal.done !== null)?.done ?? emptyText(language),
    classTeacherOpinion: emptyText(language),
    proposal: emptyText(language),
    responsible: null,
    appealIds: appeals.map((appeal) => appeal.id),
  };
}

const factsOf = (code: string, appeals: readonly AppealView[]): Text | undefined =>
  appeals.find((appeal) => appeal.grounds.includes(code))?.facts;

/** A submission taken up again to be corrected. */
export const draftOfSubmission = (view: SubmissionView): SubmissionDraft => ({
  grounds: view.grounds,
  reasons: view.reasons,
  priorMeasures: view.priorMeasures ?? emptyText(view.reasons.lang),
  classTeacherOpinion: view.classTeacherOpinion ?? emptyText(view.reasons.lang),
  proposal: view.proposal ?? emptyText(view.reasons.lang),
  responsible: { id: view.responsibleId, label: view.responsibleName },
  appealIds: [],
});

/** The grounds after a tick: those kept keep their facts, in the order of the pack. */
export function withGrounds(
  draft: SubmissionDraft,
  codes: readonly string[],
  pack: Pack,
  language: string,
): SubmissionDraft {
  const kept = pack.grounds.filter(({ code }) => codes.includes(code));
  const factsFor = (code: string): Text => draft.grounds.find((one) => one.code === code)?.facts ?? emptyText(language);
  return { ...draft, grounds: kept.map(({ code }) => ({ code, facts: factsFor(code) })) };
}

/** What is sent; without a responsible person there is nothing to send yet. */
export function submissionOf(draft: SubmissionDraft): SubmissionBody | null {
  if (draft.responsible === null) return null;
  return {
    grounds: draft.grounds,
    reasons: draft.reasons,
    priorMeasures: saidOrNull(draft.priorMeasures),
    classTeacherOpinion: saidOrNull(draft.classTeacherOpinion),
    proposal: saidOrNull(draft.proposal),
    responsibleId: draft.responsible.id,
  };
}

/** Why it cannot be submitted yet, per field; `facts:<code>` belongs to one ground (clause 18). */
export function mistakesInSubmission(draft: SubmissionDraft, pack: Pack): Mistakes {
  const found: Record<string, string> = {};
  const bare = draft.grounds.filter(({ facts }) => facts.text.trim() === '');
  for (const { code } of bare) found[`facts:${code}`] = referral_web_need_facts_of_ground();
  const checked = checkGroundsWithFacts(pack, draft.grounds);
  if (!checked.ok && bare.length === 0) found['grounds'] = refusalWords(checked.refusal);
  if (draft.reasons.text.trim() === '') found['reasons'] = referral_web_need_reasons();
  if (draft.responsible === null) found['responsibleId'] = referral_web_need_responsible();
  return found;
}
