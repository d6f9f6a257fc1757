import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { pupils_import_none, pupils_import_none_error, pupils_import_skip_all, ui_import_more } from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { FoundRowCard } from '#ui/import/found-row-card.tsx';
import { say } from '#ui/say.ts';
import { fixImport, importFindings, type FoundRow } from '../../rules/roster-contract.ts';
import { cellsOf, changesOf } from './import-words.ts';
import type { Pending } from './import-open.tsx';

const kinds = ['error', 'change', 'warning', 'skipped'] as const;
type Kind = (typeof kinds)[number];
const step = 25;
const mostAtOnce = 100;

/** The rows to look at: errors to mend in place, changes, warnings, and what is left out. */
export function FoundRows({ pending }: { readonly pending: Pending }) {
  const { faulty, change, warnings, skipped } = pending.summary;
  const counts: Record<Kind, number> = { error: faulty, change, warning: warnings, skipped };
  const [chosen, setChosen] = useState<Kind | null>(null);
  const kind = chosen ?? kinds.find((one) => counts[one] > 0) ?? 'error';
  return (
    <Tabs value={kind} onChange={(value) => setChosen(kinds.find((one) => one === value) ?? null)} keepMounted={false}>
      <Tabs.List>
        {kinds.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {say(`pupils_import_tab_${one}`)} {counts[one]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {kinds.map((one) => (
        <Tabs.Panel key={one} value={one}>
          {counts[one] === 0 ? (
            <p className="tk-dim" style={{ marginBlock: 16 }}>
              {one === 'error' ? pupils_import_none_error() : pupils_import_none()}
            </p>
          ) : (
            <Rows kind={one} pending={pending} />
          )}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Rows({ kind, pending }: { readonly kind: Kind; readonly pending: Pending }) {
  const [limit, setLimit] = useState(step);
  const [after, setAfter] = useState(0);
  const ask = useAsk(importFindings, { importId: pending.id, kind, after, limit }, { keepFormer: true });
  const deed = usePerform(fixImport);
  const fix = (what: Parameters<typeof deed.run>[0]['fix']): void =>
    void deed.run({ importId: pending.id, version: pending.version, fix: what });
  const more = (next: number): void => {
    if (limit < mostAtOnce) setLimit(limit + step);
    else setAfter(next);
  };
  return (
    <>
      {kind === 'error' ? (
        <Button variant="default" mt="md" loading={deed.running} onClick={() => fix({ skipFaulty: true })}>
          {pupils_import_skip_all()}
        </Button>
      ) : null}
      <FailureNote failure={deed.failure} />
      <Answered ask={ask} lines={5}>
        {({ rows, next }) => (
          <>
            <ul className="tk-import-rows">
              {rows.map((row) => (
                <FoundRowCard
                  key={`${row.row} ${pending.version}`}
                  {...shown(row)}
                  busy={deed.running}
                  {...(kind === 'error' ? { onFix: (cells) => fix({ row: row.row, cells }) } : {})}
                  onSkip={(skip) => fix({ row: row.row, skip })}
                />
              ))}
            </ul>
            {next === null ? null : (
              <Button variant="default" onClick={() => more(next)}>
                {ui_import_more()}
              </Button>
            )}
          </>
        )}
      </Answered>
    </>
  );
}

const shown = (row: FoundRow) => ({
  row: row.row,
  name: row.name,
  skipped: row.skipped,
  cells: cellsOf(row),
  changes: changesOf(row),
});
