import { Pack } from './pack.ts';

type PackError = { readonly path: string; readonly message: string };
export type CheckedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly errors: readonly PackError[] };

type Issue = { readonly code: string; readonly path: readonly PropertyKey[]; readonly message: string };
type Coded = { readonly code: string };

/** The pack in a JSON value, or every error in it by its path (`grounds.3.names.kk`). */
export function checkPack(json: unknown): CheckedPack {
  const parsed = Pack.safeParse(json);
  if (!parsed.success) {
    const errors = parsed.error.issues.flatMap((issue) => errorsOf(issue, unknownKeysOf(issue)));
    return { ok: false, errors: oncePerPath(errors) };
  }
  const errors = contradictionsOf(parsed.data);
  return errors.length === 0 ? { ok: true, pack: parsed.data } : { ok: false, errors };
}

/** What the shape alone cannot see: doubled codes, references to nothing, ranges upside down. */
function contradictionsOf(pack: Pack): readonly PackError[] {
  return [
    ...doubledCodes(pack),
    ...clauseGaps(pack),
    ...unknownClauses(pack),
    ...unknownGrounds(pack),
    ...unwordedDecisions(pack),
    ...upsideDownTerms(pack),
  ];
}

function doubledCodes(pack: Pack): readonly PackError[] {
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

function doubled(list: string, rows: readonly Coded[], key = 'code'): readonly PackError[] {
  return rows.flatMap((row, at) =>
    rows.findIndex((other) => other.code === row.code) === at
      ? []
      : [{ path: `${list}.${at}.${key}`, message: `"${row.code}" stands twice` }],
  );
}

function clauseGaps(pack: Pack): readonly PackError[] {
  return pack.clauses.flatMap((clause, at) =>
    clause.number === at + 1
      ? []
      : [{ path: `clauses.${at}.number`, message: `clauses are numbered from 1 without gaps: expected ${at + 1}` }],
  );
}

function unknownClauses(pack: Pack): readonly PackError[] {
  const cited = [
    ...pack.grounds.map((row, at) => ({ path: `grounds.${at}.clause`, number: row.clause })),
    ...pack.petitionKinds.map((row, at) => ({ path: `petitionKinds.${at}.clause`, number: row.clause })),
    ...pack.papers.dossier.map((row, at) => ({ path: `papers.dossier.${at}.clause`, number: row.clause })),
    ...pack.papers.forRemoval.map((row, at) => ({ path: `papers.forRemoval.${at}.clause`, number: row.clause })),
    { path: 'term.clause', number: pack.term.clause },
    { path: 'composition.clause', number: pack.composition.clause },
  ];
  return cited
    .filter(({ number }) => !pack.clauses.some((clause) => clause.number === number))
    .map(({ path, number }) => ({ path, message: `the pack has no clause ${number}` }));
}

function unknownGrounds(pack: Pack): readonly PackError[] {
  return pack.measureKinds.flatMap((kind, at) =>
    kind.suits.flatMap((code, place) =>
      pack.grounds.some((ground) => ground.code === code)
        ? []
        : [{ path: `measureKinds.${at}.suits.${place}`, message: `the pack has no ground "${code}"` }],
    ),
  );
}

function unwordedDecisions(pack: Pack): readonly PackError[] {
  return pack.agendaKinds.flatMap((kind, at) =>
    kind.decisions.flatMap((code, place) =>
      pack.decisions.some((decision) => decision.code === code)
        ? []
        : [{ path: `agendaKinds.${at}.decisions.${place}`, message: `the pack has no words for "${code}"` }],
    ),
  );
}

function upsideDownTerms({ term }: Pack): readonly PackError[] {
  const errors: PackError[] = [];
  if (term.maxMonths < term.minMonths) errors.push({ path: 'term.maxMonths', message: 'less than term.minMonths' });
  if (term.extensionMax < term.extensionMin) {
    errors.push({ path: 'term.extensionMax', message: 'less than term.extensionMin' });
  }
  return errors;
}

function errorsOf(issue: Issue, unknownKeys: readonly string[]): readonly PackError[] {
  if (unknownKeys.length === 0) return [{ path: issue.path.map(String).join('.'), message: issue.message }];
  return unknownKeys.map((key) => ({ path: [...issue.path.map(String), key].join('.'), message: 'unknown key' }));
}

function oncePerPath(errors: readonly PackError[]): readonly PackError[] {
  return errors.filter((error, at) => errors.findIndex(({ path }) => path === error.path) === at);
}

function unknownKeysOf(issue: { readonly code: string; readonly keys?: readonly string[] }): readonly string[] {
  return issue.code === 'unrecognized_keys' ? (issue.keys ?? []) : [];
}

const byKind = (paper: { readonly kind: string }): Coded => ({ code: paper.kind });
