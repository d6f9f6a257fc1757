import { sql } from 'kysely';
import { json } from '#kernel/server/db.ts';
import { cellText, columnLetters } from '#kernel/pure/sheet/sheet-cell.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import type { Facts } from '#kernel/pure/result.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { RosterOutcome } from '../../rules/check-roster.ts';
import { readClass } from '../../rules/read-class.ts';
import type { FoundRow, RosterSummary } from '../../rules/roster-contract.ts';
import type { RosterField } from '../../rules/roster-fields.ts';
import { noSummary, type PendingImport } from './import-store.ts';
import { readHouse } from './read-house.ts';
import { walkImport, type WalkedRow } from './walk-import.ts';

/** As many as a person can look at; the summary counts them all. */
const mostKept = { error: 5000, warning: 2000, change: 5000 } as const;
type Kind = keyof typeof mostKept;

type Kept = { readonly kind: Kind; readonly row: number; readonly body: FoundRow };
type Counts = { -readonly [key in keyof RosterSummary]: RosterSummary[key] };

/** The dry run: writes what is wrong and what would change, and the sums. */
export async function checkImport(tx: Tx, pending: PendingImport): Promise<RosterSummary> {
  const house = await readHouse(tx, pending);
  const summary: Counts = { ...noSummary, codes: {}, strange: [] };
  const strange = new Map<string, number>();
  const kept: Record<Kind, number> = { error: 0, warning: 0, change: 0 };
  await sql`delete from pupils_import_findings where school_id = ${tx.schoolId} and import_id = ${pending.id}`.execute(
    tx.db,
  );
  for await (const rows of walkImport(tx, pending, house)) {
    const found: Kept[] = [];
    for (const walked of rows) {
      count(summary, walked.outcome, strange);
      for (const kind of kindsOf(walked.outcome)) {
        kept[kind] += 1;
        if (kept[kind] <= mostKept[kind]) found.push({ kind, row: walked.row, body: bodyOf(walked, kind, pending) });
      }
    }
    await keep(tx, pending.id, found);
  }
  summary.strange = [...strange].map(([key, rows]) => ({ key, rows, readable: readClass(key) !== null }));
  await tx.db
    .updateTable('pupils_imports')
    .set({ summary: json(summary) })
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', pending.id)
    .execute();
  return summary;
}

async function keep(tx: Tx, importId: string, found: readonly Kept[]): Promise<void> {
  if (found.length === 0) return;
  await sql`insert into pupils_import_findings (school_id, import_id, kind, row, body)
    select ${tx.schoolId}::uuid, ${importId}::uuid, f.kind, f.row, f.body
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(kind text, row int, body jsonb)`.execute(tx.db);
}

function count(summary: Counts, outcome: RosterOutcome | null, strange: Map<string, number>): void {
  if (outcome === null) {
    summary.skipped += 1;
    return;
  }
  summary[outcome.kind] += 1;
  if (outcome.findings.some((one) => one.level === 'warning')) summary.warnings += 1;
  for (const { code, facts } of outcome.findings) {
    summary.codes[code] = (summary.codes[code] ?? 0) + 1;
    const key = code === 'class-unknown' ? facts['class'] : code === 'class-unreadable' ? facts['typed'] : null;
    if (typeof key === 'string') strange.set(key, (strange.get(key) ?? 0) + 1);
  }
}

function kindsOf(outcome: RosterOutcome | null): readonly Kind[] {
  if (outcome === null) return [];
  if (outcome.kind === 'faulty') return ['error'];
  const warned: readonly Kind[] = outcome.findings.length > 0 ? ['warning'] : [];
  return outcome.kind === 'change' ? [...warned, 'change'] : warned;
}

function bodyOf({ row, cells, outcome }: WalkedRow, kind: Kind, pending: PendingImport): FoundRow {
  const letters = (field: RosterField | null): string => {
    const column = field === null ? -1 : pending.header.columns.indexOf(field);
    return column < 0 ? '' : columnLetters(column);
  };
  const findings = (outcome?.findings ?? [])
    .filter((one) => kind !== 'change' || one.level === 'error')
    .toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
  return {
    row,
    name: nameIn(cells),
    skipped: false,
    findings: findings.map(({ level, field, code, facts }) => {
      const text = field === null ? '' : cellText(cells[field]).slice(0, 400);
      return { level, field, code, facts: plainFacts(facts), column: letters(field), text };
    }),
    changes: kind === 'change' && outcome?.kind === 'change' ? [...outcome.changes] : [],
  };
}

type PlainFacts = FoundRow['findings'][number]['facts'];
const plainFacts = (facts: Facts): PlainFacts =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, isList(fact) ? [...fact] : fact]));

const isList = (fact: Facts[string]): fact is readonly string[] => Array.isArray(fact);

/** The name as typed, to know the row by. */
export function nameIn(cells: WalkedRow['cells']): string {
  const whole = cellText(cells.fullName);
  if (whole !== '') return whole.slice(0, 300);
  const patronymic = cellText(cells.patronymic);
  const name = { family: cellText(cells.family), given: cellText(cells.given) };
  return fullName(patronymic === '' ? name : { ...name, patronymic }).slice(0, 300);
}
