import { className } from '#features/school/rules/class-name.ts';
import type { DossierView } from '#features/dossier/contract.ts';
import type { SubjectLine } from '#features/dossier/rules/lines-contract.ts';
import { dossierDepartures } from '#features/dossier/rules/dossier-departures.ts';
import { fullName, shortName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { purposeOf } from '../rules/check-item.ts';
import { itemAhead } from '../rules/item-ahead.ts';
import type { ItemView } from '../rules/meeting-view.ts';
import { tiesOf } from '../rules/ties.ts';
import { namedOf } from './name-row.ts';
import type { ItemRow } from './read-items.ts';

export type Dossiers = {
  readonly placing: ReadonlyMap<string, DossierView>;
  readonly removal: ReadonlyMap<string, DossierView>;
};
export type ViewContext = {
  readonly dossiers: Dossiers;
  readonly today: PlainDate;
  readonly packId: string;
  readonly ended: boolean;
  /** Lines asked of subject teachers, by case. */
  readonly lines: ReadonlyMap<string, readonly SubjectLine[]>;
  /** Questions of the agenda about brothers and sisters, by question. */
  readonly siblings: ReadonlyMap<string, readonly string[]>;
  /** Members of the Council: who votes. */
  readonly voters: readonly { readonly id: string; readonly name: string }[];
};

/** A question as the preparation and the hearing show it. */
export function viewItem(row: ItemRow, context: ViewContext): ItemView {
  const dossier = dossierOfRow(row, context.dossiers);
  return {
    id: row.id,
    position: row.position,
    version: row.version,
    kind: row.kind,
    ...subjectOf(row, context.packId),
    question: row.question,
    speaker: row.speaker === null ? null : { id: row.speaker.id, name: fullName(namedOf(row.speaker).kk) },
    rolledFrom: row.rolled_from,
    planRowId: row.plan_row_id,
    minutes: row.minutes,
    outcome: row.outcome,
    heard: row.heard,
    childWords: row.child_words,
    speeches: row.speeches,
    wording: row.wording,
    votes: row.votes,
    voters: votersOf(row, context),
    decisions: row.decisions,
    dossier: dossier === null ? null : dossierLine(dossier),
    plan: row.plan,
    petition: row.petition,
    guardians: row.guardians.map((one) => ({
      id: one.id,
      name: fullName(namedOf(one).kk),
      kinship: one.kinship,
      isPrimary: one.isPrimary,
      present: one.present,
    })),
    invitations: row.invitations.map(({ family: _f, given: _g, patronymic: _p, nameRu: _r, ...one }, at) => ({
      ...one,
      name: invitedName(row, at),
    })),
    ties: tiesOf(context.voters, { said: row.ties, authorIds: row.author_ids }),
    lines: linesLine(context.lines.get(row.subject?.id ?? '') ?? []),
    siblings: [...(context.siblings.get(row.id) ?? [])],
    ahead: context.ended ? [] : [...aheadOf(row, dossier, context.today)],
  };
}

/** Members who were in the room when it was decided; null before that. */
const votersOf = ({ present_ids: ids }: ItemRow, { voters }: ViewContext): number | null =>
  ids === null ? null : voters.filter((one) => ids.includes(one.id)).length;

type Subject = Pick<
  ItemView,
  'packId' | 'caseId' | 'caseState' | 'pupil' | 'grounds' | 'placedOn' | 'endsOn' | 'responsibleId'
>;

/** The case of the question; a question about no child is under the pack of the school. */
function subjectOf(row: ItemRow, packId: string): Subject {
  const { subject } = row;
  if (subject === null) {
    return {
      packId,
      caseId: null,
      caseState: null,
      pupil: null,
      grounds: [],
      placedOn: null,
      endsOn: null,
      responsibleId: null,
    };
  }
  const { id, state, grounds, placedOn, endsOn, responsibleId } = subject;
  return {
    packId: subject.packId,
    caseId: id,
    caseState: state,
    pupil: pupilOf(row),
    grounds,
    placedOn,
    endsOn,
    responsibleId,
  };
}

function pupilOf({ subject }: ItemRow): ItemView['pupil'] {
  if (subject === null) return null;
  const { id, bornOn, grade, letter } = subject.pupil;
  const name = namedOf(subject.pupil).kk;
  const inClass = grade === null || letter === null ? '' : className(grade, letter);
  return { id, name: fullName(name), shortName: shortName(name), className: inClass, bornOn };
}

function invitedName(row: ItemRow, at: number): string {
  const invited = row.invitations[at];
  return invited === undefined ? '' : fullName(namedOf(invited).kk);
}

function dossierOfRow(row: ItemRow, dossiers: Dossiers): DossierView | null {
  const purpose = purposeOf(row.kind, row.petition?.kind ?? null);
  if (row.subject === null || purpose === null) return null;
  return dossiers[purpose].get(row.subject.id) ?? null;
}

function dossierLine(view: DossierView): NonNullable<ItemView['dossier']> {
  const waits = view.papers.filter((paper) => paper.state === 'expected' || paper.state === 'asked').length;
  return {
    purpose: view.purpose,
    dueOn: view.dueOn,
    papers: view.papers.map(({ kind, state, positive, byRole, askedOfName, authorName }) => ({
      kind,
      state,
      positive,
      byRole,
      by: state === 'asked' ? askedOfName : authorName,
    })),
    ready: view.papers.length - waits,
    expected: view.papers.length,
  };
}

function linesLine(rows: readonly SubjectLine[]): ItemView['lines'] {
  if (rows.length === 0) return null;
  const waiting = rows.filter((row) => row.line === null);
  return {
    asked: rows.length,
    written: rows.length - waiting.length,
    waiting: waiting.map(({ id, version, name, subject, reminders }) => ({ id, version, name, subject, reminders })),
  };
}

function aheadOf(row: ItemRow, dossier: DossierView | null, today: PlainDate): ReturnType<typeof itemAhead> {
  const parents = row.invitations.filter((one) => one.guardianId !== null);
  const recorded = parents.some((one) => one.outcome !== null && !one.newDayUntold);
  return itemAhead({
    kind: row.kind,
    caseId: row.subject?.id ?? null,
    invitation: parents.length === 0 ? 'none' : recorded ? 'recorded' : 'made',
    hasPlan: row.plan !== null,
    dossierGaps: dossier === null ? [] : dossierDepartures(dossier, today, dossier.purpose),
  });
}
