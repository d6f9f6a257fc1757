import { z } from 'zod';
import { decisionKinds } from '#features/procedure/rules/pack.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names, Text } from '#kernel/pure/text.ts';
import { AgendaKindSchema, MeetingFormat, Speech, Votes } from './meeting-view.ts';
import { TieKind } from './tie-view.ts';

const Both = z.object({ kk: z.string(), ru: z.string() });

/** A person as papers name them: in full and as beside a signature, in both languages. */
export const PaperPerson = z.object({ full: Both, initials: Both, post: Names.nullable() });
export type PaperPerson = z.infer<typeof PaperPerson>;

const PaperComing = z.object({ at: z.string(), present: z.boolean() });

const PaperLetterhead = z.object({
  kk: z.string(),
  ru: z.string(),
  bin: z.string(),
  address: Names.nullable(),
  phone: z.string().nullable(),
});

/** A decision with its words, worked out to days and names. */
export const PaperDecision = z.object({
  kind: z.enum(decisionKinds),
  wording: Names,
  months: z.number().nullable(),
  endsOn: PlainDate.nullable(),
  responsible: PaperPerson.nullable(),
  planWording: Names.nullable(),
  planFollowsOn: PlainDate.nullable(),
  reason: Names.nullable(),
  note: Text.nullable(),
  until: PlainDate.nullable(),
});
export type PaperDecision = z.infer<typeof PaperDecision>;

export const PaperItem = z.object({
  itemId: Id,
  caseId: Id.nullable(),
  number: z.number(),
  kind: AgendaKindSchema,
  kindName: Names,
  /** The question worded around its pupil; protocols frozen before have only the two apart. */
  asked: Both.optional(),
  pupil: PaperPerson.extend({ className: z.string(), bornOn: PlainDate }).nullable(),
  grounds: z.array(Names),
  question: Text.nullable(),
  speaker: PaperPerson.nullable(),
  rolledOver: z.boolean(),
  heard: Text.nullable(),
  speeches: z.array(Speech),
  childWords: Text.nullable(),
  parents: z.array(z.object({ full: Both, present: z.boolean() })),
  decisions: z.array(PaperDecision),
  wording: Text.nullable(),
  votes: Votes.nullable(),
  /** Members in the room when it was decided; protocols frozen before do not say it. */
  voters: z.number().nullable().optional(),
  /** Who abstained because of a tie to the question; protocols frozen before say nothing of it. */
  abstained: z.array(z.object({ full: Both, kind: TieKind })).optional(),
});
export type PaperItem = z.infer<typeof PaperItem>;

/**
 * Everything a protocol says (clause 13); frozen as JSON when it is locked, its hash beside it. What a paper did not say
 * of its meeting is null.
 */
export const ProtocolData = z.object({
  meetingId: Id,
  letterhead: PaperLetterhead,
  words: z.object({ council: Names, councilOf: Names, noConsequences: Names }),
  number: z.number().nullable(),
  heldOn: PlainDate,
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  place: Text.nullable(),
  format: MeetingFormat.nullable(),
  calledBy: z.object({ number: z.string(), on: PlainDate }).nullable(),
  presiding: PaperPerson.nullable(),
  secretary: PaperPerson.nullable(),
  /** Those who came late or left before the end with the hours. */
  present: z.array(PaperPerson.extend({ comings: z.array(PaperComing).optional() })),
  absent: z.array(PaperPerson.extend({ reason: z.string().nullable() })),
  items: z.array(PaperItem),
  departures: z.array(
    z.object({ what: z.string(), clause: z.number(), reason: z.string(), question: z.number().nullable() }),
  ),
  afterTheFact: z.boolean(),
  /** A transcript of a protocol whose signed original is a paper. */
  fromPaper: z.boolean().optional(),
});
export type ProtocolData = z.infer<typeof ProtocolData>;

/** Texts whose second language is missing: a paper in it prints the original, marked. */
export function twinsMissing(data: ProtocolData): number {
  const texts = data.items.flatMap((item) => [
    item.question,
    item.heard,
    item.childWords,
    item.wording,
    ...item.speeches.map((one) => one.text),
    ...item.decisions.map((one) => one.note),
  ]);
  return [data.place, ...texts].filter((text) => text !== null && text.text !== '' && (text.other ?? '') === '').length;
}

/** Numbers of questions decided in free words that were not written (clause 13). */
export function wordlessQuestions(
  items: readonly Pick<PaperItem, 'number' | 'decisions' | 'wording'>[],
): readonly string[] {
  return items
    .filter((item) => item.decisions.some((one) => one.kind === 'free') && (item.wording?.text ?? '') === '')
    .map((item) => String(item.number));
}

/** Numbers of questions with more votes than there were members in the room when they were decided. */
export function overcountedQuestions(
  items: readonly Pick<PaperItem, 'number' | 'votes' | 'voters'>[],
): readonly string[] {
  return items
    .filter(({ votes, voters = null }) => {
      const cast = votes === null ? 0 : votes.for + votes.against + votes.abstained;
      return voters !== null && cast > voters;
    })
    .map((item) => String(item.number));
}
