import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Text } from '#kernel/pure/text.ts';
import type { EvidenceLine } from './petition-shapes.ts';

type Said = Pick<EvidenceLine, 'key' | 'kind' | 'what' | 'on'> & Partial<EvidenceLine>;

const lineOf = (said: Said): EvidenceLine => ({
  byName: null,
  guardianName: null,
  words: null,
  fileId: null,
  evidenceId: null,
  witnesses: [],
  version: null,
  ...said,
});

type Contact = {
  readonly id: string;
  readonly kind: 'talk' | 'call' | 'visit' | 'consultation' | 'agreement' | 'other';
  readonly on: PlainDate;
  readonly withWhom: string;
  readonly byName: string;
  readonly guardianName: string | null;
  readonly offersHelp: boolean;
  readonly answer: 'accepted' | 'refused' | 'no-answer' | null;
};

/**
 * A contact with the parents in which help was offered, and what they answered; no answer is nothing done about it. Its
 * words stay in the support log: they may be another's, or a specialist's own.
 */
export function fromContact(contact: Contact): readonly EvidenceLine[] {
  const { id, kind: what, on, withWhom, byName, guardianName, offersHelp, answer } = contact;
  if (withWhom !== 'parents' && withWhom !== 'both') return [];
  const rest = { what, on, byName, guardianName };
  const offered = offersHelp ? [lineOf({ key: `contact:${id}:offered`, kind: 'offered', ...rest })] : [];
  if (answer === null) return offered;
  const kind = answer === 'no-answer' ? 'no-measures' : answer;
  return [...offered, lineOf({ key: `contact:${id}:${kind}`, kind, ...rest })];
}

type Copy = {
  readonly id: string;
  readonly outcome: 'handed' | 'refused';
  readonly onDay: PlainDate;
  readonly guardianName: string;
  readonly recordedByName: string;
  readonly witnesses: readonly string[];
  readonly fileId: string | null;
};

/** The plan is the help the school offers (clause 14). Not to take its copy, or not to sign for it, is no refusal of help. */
export const fromDelivery = (copy: Copy): readonly EvidenceLine[] => [
  lineOf({
    key: `delivery:${copy.id}`,
    kind: 'offered',
    what: copy.outcome === 'handed' ? 'copy-handed' : 'copy-refused',
    on: copy.onDay,
    byName: copy.recordedByName,
    guardianName: copy.guardianName,
    witnesses: [...copy.witnesses],
    fileId: copy.fileId,
  }),
];

type Answer = {
  readonly id: string;
  readonly kind: string;
  readonly on: PlainDate;
  readonly guardianName: string;
  readonly words: Text | null;
};

/** What the parents themselves said through their link; a child's words are no evidence against the parents. */
export function fromFamily({ id, kind, on, guardianName, words }: Answer): readonly EvidenceLine[] {
  if (kind === 'agree') {
    return [lineOf({ key: `family:${id}`, kind: 'accepted', what: 'family-agree', on, guardianName, words })];
  }
  if (kind !== 'refuse-help') return [];
  return [lineOf({ key: `family:${id}`, kind: 'refused', what: 'family-refuse', on, guardianName, words })];
}

type Invited = {
  readonly id: string;
  readonly guardianName: string;
  /** Turned the notice down, or had it and did not come to a hearing that was held. */
  readonly how: 'refused' | 'not-come';
  readonly on: PlainDate;
};

export const fromInvitation = ({ id, guardianName, how, on }: Invited): readonly EvidenceLine[] => [
  lineOf({
    key: `invitation:${id}`,
    kind: 'no-measures',
    what: how === 'refused' ? 'invitation-refused' : 'not-come',
    on,
    guardianName,
  }),
];

type FamilyMeasure = {
  readonly id: string;
  readonly section: string;
  readonly outcome: string | null;
  readonly doneOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly words: Text;
};

/** A measure of the family's part of the plan that was marked as not done. */
export function fromMeasure({ id, section, outcome, doneOn, dueOn, words }: FamilyMeasure): readonly EvidenceLine[] {
  const on = doneOn ?? dueOn;
  if (section !== 'family' || outcome !== 'not-done' || on === null) return [];
  return [lineOf({ key: `measure:${id}`, kind: 'no-measures', what: 'measure-not-done', on, words })];
}

type ByHand = Pick<EvidenceLine, 'kind' | 'on' | 'guardianName' | 'words' | 'fileId' | 'witnesses' | 'version'> & {
  readonly id: string;
  readonly byName: string;
};

export const fromHand = ({ id, ...said }: ByHand): readonly EvidenceLine[] => [
  lineOf({ ...said, key: `by-hand:${id}`, what: 'by-hand', evidenceId: id }),
];
