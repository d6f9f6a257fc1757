import { agendaKinds } from './pack.ts';
import { fault, type PackFault } from './pack-fault.ts';
import type { PackOutline } from './pack-outline.ts';

type Coded = { readonly code: string };

/** What the shape alone cannot see: doubled codes, references to nothing, ranges upside down. */
export function contradictionsOf(pack: PackOutline): readonly PackFault[] {
  return [
    ...doubledCodes(pack),
    ...clauseGaps(pack),
    ...unknownClauses(pack),
    ...unknownGrounds(pack),
    ...missingKinds(pack),
    ...unwordedDecisions(pack),
    ...upsideDownTerms(pack),
  ];
}

function doubledCodes(pack: PackOutline): readonly PackFault[] {
  return [
    ...doubled('tasks', pack.tasks),
    ...doubled('grounds', pack.grounds),
    ...doubled('measureKinds', pack.measureKinds),
    ...doubled('petitionKinds', pack.petitionKinds),
    ...doubled('removalReasons', pack.removalReasons),
    ...doubled('agendaKinds', pack.agendaKinds),
    ...doubled('decisions', pack.decisions),
    ...doubled('papers.dossier', pack.papers.dossier.map(byKind), 'kind'),
    ...doubled('papers.forRemoval', pack.papers.forRemoval.map(byKind), 'kind'),
  ];
}

function doubled(list: string, rows: readonly Coded[], key = 'code'): readonly PackFault[] {
  return rows.flatMap((row, at) =>
    row.code === '' || rows.findIndex((other) => other.code === row.code) === at
      ? []
      : [fault(`${list}.${at}.${key}`, 'stands-twice', { code: row.code })],
  );
}

function clauseGaps({ clauses }: PackOutline): readonly PackFault[] {
  return clauses.flatMap(({ number }, at) =>
    number === at + 1 ? [] : [fault(`clauses.${at}.number`, 'clause-gap', { expected: at + 1 })],
  );
}

function unknownClauses(pack: PackOutline): readonly PackFault[] {
  if (pack.clauses.length === 0) return [];
  const cited = [
    ...pack.grounds.map((row, at) => ({ path: `grounds.${at}.clause`, number: row.clause })),
    ...pack.petitionKinds.map((row, at) => ({ path: `petitionKinds.${at}.clause`, number: row.clause })),
    ...pack.papers.dossier.map((row, at) => ({ path: `papers.dossier.${at}.clause`, number: row.clause })),
    ...pack.papers.forRemoval.map((row, at) => ({ path: `papers.forRemoval.${at}.clause`, number: row.clause })),
    { path: 'term.clause', number: pack.term.clause },
    { path: 'composition.clause', number: pack.composition.clause },
  ];
  return cited
    .filter(({ number }) => number > 0 && !pack.clauses.some((clause) => clause.number === number))
    .map(({ path, number }) => fault(path, 'no-such-clause', { number }));
}

function unknownGrounds(pack: PackOutline): readonly PackFault[] {
  return pack.measureKinds.flatMap((kind, at) =>
    kind.suits.flatMap((code, place) =>
      code === '' || isIn(code, pack.grounds)
        ? []
        : [fault(`measureKinds.${at}.suits.${place}`, 'no-such-ground', { code })],
    ),
  );
}

/** The Council meets every kind of question under every act; each needs its words and decisions. */
function missingKinds(pack: PackOutline): readonly PackFault[] {
  return agendaKinds
    .filter((code) => !isIn(code, pack.agendaKinds))
    .map((code) => fault('agendaKinds', 'kind-missing', { code }));
}

function unwordedDecisions(pack: PackOutline): readonly PackFault[] {
  return pack.agendaKinds.flatMap((kind, at) =>
    kind.decisions.flatMap((code, place) =>
      code === '' || isIn(code, pack.decisions)
        ? []
        : [fault(`agendaKinds.${at}.decisions.${place}`, 'no-words-for', { code })],
    ),
  );
}

/** Where a list is missing altogether, that alone is the error. */
const isIn = (code: string, rows: readonly Coded[]): boolean =>
  rows.length === 0 || rows.some((row) => row.code === code);

function upsideDownTerms({ term }: PackOutline): readonly PackFault[] {
  const isLess = (most: number, least: number): boolean => most > 0 && most < least;
  return [
    ...(isLess(term.maxMonths, term.minMonths) ? [lessThan('term.maxMonths', 'term.minMonths')] : []),
    ...(isLess(term.extensionMax, term.extensionMin) ? [lessThan('term.extensionMax', 'term.extensionMin')] : []),
  ];
}

const lessThan = (path: string, other: string): PackFault => fault(path, 'less-than', { other });

const byKind = (paper: { readonly kind: string }): Coded => ({ code: paper.kind });
