import type { Pack } from '#features/procedure/rules/pack.ts';
import { className } from '#features/school/rules/class-name.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import type { Names } from '#kernel/pure/text.ts';
import type { Decision } from '../rules/decision.ts';
import type { PaperDecision, PaperItem, PaperPerson } from '../rules/protocol-data.ts';
import { questionAbout } from '../rules/question-about.ts';
import type { Tie } from '../rules/tie-view.ts';
import { tiesOf, votesWith } from '../rules/ties.ts';
import { namedOf } from './name-row.ts';
import { paperPerson } from './paper-person.ts';
import type { ItemRow } from './read-items.ts';

export type PaperContext = {
  readonly pack: Pack;
  readonly people: ReadonlyMap<string, PaperPerson>;
  /** Members of the Council who are in the room. */
  readonly voters: readonly { readonly id: string; readonly name: string }[];
};

/** A question as the protocol tells it, in the words of the case's own pack. */
export function paperItem(row: ItemRow, context: PaperContext): PaperItem {
  const { pack } = context;
  return {
    itemId: row.id,
    caseId: row.subject?.id ?? null,
    number: row.position,
    kind: row.kind,
    kindName: namesOf(pack.agendaKinds.find((one) => one.code === row.kind)?.names, row.kind),
    ...askedOf(row, pack),
    pupil: pupilOf(row),
    grounds: pack.grounds
      .filter((one) => row.subject?.grounds.includes(one.code) === true)
      .map((one) => namesOf(one.names, one.code)),
    question: row.question,
    speaker: row.speaker === null ? null : (context.people.get(row.speaker.id) ?? paperPerson(row.speaker, null)),
    rolledOver: row.outcome === 'rolled-over',
    heard: row.heard,
    speeches: row.speeches,
    childWords: row.child_words,
    parents: row.guardians.flatMap((one) => {
      const { kk, ru } = namedOf(one);
      return one.present === null ? [] : [{ full: { kk: fullName(kk), ru: fullName(ru) }, present: one.present }];
    }),
    decisions: row.decisions.map((decision) => paperDecision(decision, pack, context)),
    wording: row.wording,
    ...(row.present_ids === null ? {} : { voters: context.voters.length }),
    ...votesAndTies(row, context),
  };
}

/** Whoever is tied to the question abstains, and is counted so (ours). */
function votesAndTies(row: ItemRow, { voters, people }: PaperContext): Pick<PaperItem, 'votes' | 'abstained'> {
  const ties = tiesOf(voters, { said: row.ties, authorIds: row.author_ids });
  const votes = votesWith(row.votes, ties.length);
  if (ties.length === 0) return { votes };
  const both = (tie: Tie): PaperPerson['full'] => people.get(tie.personId)?.full ?? { kk: tie.name, ru: tie.name };
  return { votes, abstained: ties.map((tie) => ({ full: both(tie), kind: tie.kind })) };
}

/** Where the pack has a wording for a pupil, the question in it. */
function askedOf({ kind, subject }: ItemRow, pack: Pack): Pick<PaperItem, 'asked'> {
  const wording = pack.agendaKinds.find((one) => one.code === kind)?.ofPupil;
  if (wording === undefined || subject === null) return {};
  const { kk, ru } = namedOf(subject.pupil);
  return {
    asked: questionAbout(wording, { name: kk, nameRu: ru, sex: subject.pupil.sex, className: classOf(subject) }),
  };
}

function pupilOf({ subject }: ItemRow): PaperItem['pupil'] {
  if (subject === null) return null;
  return { ...paperPerson(subject.pupil, null), className: classOf(subject), bornOn: subject.pupil.bornOn };
}

const classOf = ({ pupil: { grade, letter } }: NonNullable<ItemRow['subject']>): string =>
  grade === null || letter === null ? '' : className(grade, letter);

/** What a decision has of its own; what another kind has not is null. */
const bare = {
  months: null,
  endsOn: null,
  responsible: null,
  planWording: null,
  planFollowsOn: null,
  reason: null,
  note: null,
  until: null,
} as const;

function paperDecision(decision: Decision, pack: Pack, { people }: PaperContext): PaperDecision {
  const { kind } = decision;
  const own = { ...bare, kind, wording: wordingOf(pack, kind) };
  if (decision.kind === 'place' || decision.kind === 'extend') return { ...own, ...termParts(decision, pack, people) };
  if (decision.kind === 'support-petition') return { ...own, note: decision.note };
  if (decision.kind === 'adjourn') return { ...own, until: decision.until, note: decision.note ?? null };
  if (decision.kind !== 'remove') return own;
  const reason = pack.removalReasons.find((one) => one.code === decision.reason)?.names;
  return { ...own, reason: namesOf(reason, decision.reason), note: decision.note };
}

type Termed = Extract<Decision, { kind: 'place' | 'extend' }>;

function termParts(
  { months, endsOn, responsibleId, planId, planFollowsOn }: Termed,
  pack: Pack,
  people: PaperContext['people'],
) {
  const responsible = responsibleId === null ? null : (people.get(responsibleId) ?? null);
  return {
    months,
    endsOn,
    responsible,
    planFollowsOn,
    planWording: planId === null ? null : wordingOf(pack, 'approve-plan'),
  };
}

const wordingOf = (pack: Pack, kind: Decision['kind']): Names =>
  namesOf(pack.decisions.find((one) => one.code === kind)?.wording, kind);

const namesOf = (names: Names | undefined, code: string): Names =>
  names === undefined ? { kk: code, ru: code } : { kk: names.kk, ru: names.ru };
