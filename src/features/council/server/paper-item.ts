import { packById } from '#features/procedure/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { className } from '#features/school/rules/class-name.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import type { Names } from '#kernel/pure/text.ts';
import type { Decision } from '../rules/decision.ts';
import type { PaperDecision, PaperItem, PaperPerson } from '../rules/protocol-data.ts';
import { namedOf } from './name-row.ts';
import { paperPerson } from './paper-person.ts';
import type { ItemRow } from './read-items.ts';

export type PaperContext = { readonly packId: string; readonly people: ReadonlyMap<string, PaperPerson> };

/** A question as the protocol tells it, in the words of the case's own pack. */
export function paperItem(row: ItemRow, context: PaperContext): PaperItem {
  const pack = packById(row.subject?.packId ?? context.packId);
  return {
    itemId: row.id,
    caseId: row.subject?.id ?? null,
    number: row.position,
    kind: row.kind,
    kindName: namesOf(pack.agendaKinds.find((one) => one.code === row.kind)?.names, row.kind),
    pupil: pupilOf(row),
    grounds: pack.grounds.filter((one) => row.subject?.grounds.includes(one.code) === true).map((one) => namesOf(one.names, one.code)),
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
    votes: row.votes,
  };
}

function pupilOf({ subject }: ItemRow): PaperItem['pupil'] {
  if (subject === null) return null;
  const { grade, letter, bornOn } = subject.pupil;
  const inClass = grade === null || letter === null ? '' : className(grade, letter);
  return { ...paperPerson(subject.pupil, null), className: inClass, bornOn };
}

function paperDecision(decision: Decision, pack: Pack, { people }: PaperContext): PaperDecision {
  const wordingOf = (kind: Decision['kind']): Names => namesOf(pack.decisions.find((one) => one.code === kind)?.wording, kind);
  const responsibleId = 'responsibleId' in decision ? decision.responsibleId : null;
  const reason = decision.kind === 'remove' ? pack.removalReasons.find((one) => one.code === decision.reason)?.names : undefined;
  const approves = decision.kind !== 'approve-plan' && 'planId' in decision && decision.planId !== null;
  return {
    kind: decision.kind,
    wording: wordingOf(decision.kind),
    months: 'months' in decision ? decision.months : null,
    endsOn: 'endsOn' in decision ? decision.endsOn : null,
    responsible: responsibleId === null ? null : (people.get(responsibleId) ?? null),
    planWording: approves ? wordingOf('approve-plan') : null,
    planFollowsOn: 'planFollowsOn' in decision ? decision.planFollowsOn : null,
    reason: reason === undefined ? null : namesOf(reason, ''),
    note: 'note' in decision ? decision.note : null,
    until: decision.kind === 'adjourn' ? decision.until : null,
  };
}

const namesOf = (names: Names | undefined, code: string): Names =>
  names === undefined ? { kk: code, ru: code } : { kk: names.kk, ru: names.ru };
