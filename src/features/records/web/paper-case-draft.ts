import { z } from 'zod';
import type { InputOf } from '#kernel/pure/contract.ts';
import { removalReasons, type Pack } from '#features/procedure/rules/pack.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import { emptyText } from '#ui/text-in-two.tsx';
import { randomId } from '#ui/random-id.ts';
import type { recordCase } from '../contract.ts';

const Chosen = z.object({ id: Id, label: z.string() });
type Chosen = z.infer<typeof Chosen>;

/** A protocol on paper while it is typed. */
export const PaperDraft = z.object({
  number: z.string(),
  heldOn: PlainDate.nullable(),
  presiding: Chosen.nullable(),
  secretary: Chosen.nullable(),
  scan: z.object({ fileId: Id, name: z.string() }).nullable(),
  originalAt: z.string(),
});
export type PaperDraft = z.infer<typeof PaperDraft>;

export const MeasureTyped = z.object({
  id: Id,
  kind: z.string().nullable(),
  words: Text,
  responsible: Chosen.nullable(),
  dueOn: PlainDate.nullable(),
});
export type MeasureTyped = z.infer<typeof MeasureTyped>;

/** A child of the protocol while it is typed: everything may still be missing. */
export const ChildDraft = z.object({
  id: Id,
  pupil: Chosen.extend({ detail: z.string() }).nullable(),
  grounds: z.array(z.string()),
  facts: Text,
  responsible: Chosen.nullable(),
  endsOn: PlainDate.nullable(),
  measures: z.array(MeasureTyped),
  over: z.boolean(),
  removal: PaperDraft,
  reason: z.enum(removalReasons),
  note: Text,
});
export type ChildDraft = z.infer<typeof ChildDraft>;

/** A protocol and the children it placed on record. */
export const CaseDraft = z.object({ placing: PaperDraft, children: z.array(ChildDraft).min(1) });
export type CaseDraft = z.infer<typeof CaseDraft>;

const emptyPaper: PaperDraft = {
  number: '',
  heldOn: null,
  presiding: null,
  secretary: null,
  scan: null,
  originalAt: '',
};

export const emptyMeasure = (language: string): MeasureTyped => ({
  id: randomId(),
  kind: null,
  words: emptyText(language),
  responsible: null,
  dueOn: null,
});

export const emptyChild = (language: string): ChildDraft => ({
  id: randomId(),
  pupil: null,
  grounds: [],
  facts: emptyText(language),
  responsible: null,
  endsOn: null,
  measures: [],
  over: false,
  removal: emptyPaper,
  reason: 'improvement',
  note: emptyText(language),
});

/** An empty sheet; with the protocol entered before, for one more child of the same paper. */
export const emptyCase = (language: string, placing: PaperDraft = emptyPaper): CaseDraft => ({
  placing,
  children: [emptyChild(language)],
});

const paperNumber = (typed: string): number | null => (/^[1-9]\d{0,3}$/u.test(typed.trim()) ? Number(typed) : null);

type Sent = InputOf<typeof recordCase>;

/** What is sent, child by child; null while something the protocol must say is missing. */
export function casesOf({ placing, children }: CaseDraft, pack: Pack): Sent[] | null {
  const paper = paperOf(placing);
  if (paper === null) return null;
  const cases = children.flatMap((child) => caseOf(child, paper, pack) ?? []);
  return cases.length === children.length ? cases : null;
}

function caseOf(child: ChildDraft, placing: Sent['placing'], pack: Pack): Sent | null {
  const removal = child.over ? removalOf(child) : null;
  const { pupil, responsible, endsOn } = child;
  if (pupil === null || responsible === null || endsOn === null) return null;
  if (child.grounds.length === 0 || removal === undefined) return null;
  const codes = pack.grounds.map(({ code }) => code).filter((code) => child.grounds.includes(code));
  return {
    pupilId: pupil.id,
    grounds: codes.map((code) => ({ code, facts: child.facts })),
    responsibleId: responsible.id,
    placing,
    endsOn,
    measures: child.measures.flatMap(measureOf),
    removal,
  };
}

/** Undefined while its protocol lacks number or day. */
function removalOf({ removal, reason, note }: ChildDraft) {
  const paper = paperOf(removal);
  return paper === null ? undefined : { paper, reason, note: note.text.trim() === '' ? null : note };
}

function paperOf(draft: PaperDraft) {
  const number = paperNumber(draft.number);
  if (number === null || draft.heldOn === null) return null;
  const originalAt = draft.originalAt.trim();
  return {
    number,
    heldOn: draft.heldOn,
    presidingId: draft.presiding?.id ?? null,
    secretaryId: draft.secretary?.id ?? null,
    fileId: draft.scan?.fileId ?? null,
    originalAt: originalAt === '' ? null : originalAt,
  };
}

/** A row without a kind was opened and not filled. */
const measureOf = ({ kind, words, responsible, dueOn }: MeasureTyped) =>
  kind === null ? [] : [{ kind, words, dueOn, responsibleIds: responsible === null ? [] : [responsible.id] }];
