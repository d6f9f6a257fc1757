import { Button, Progress } from '@mantine/core';
import {
  upkeep_carry,
  upkeep_copies_title,
  upkeep_make,
  upkeep_making,
  upkeep_making_label,
  upkeep_none,
  upkeep_none_text,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import { makeBackup } from '../contract.ts';
import { mayMakeBackup } from '../rules/may-make-backup.ts';
import type { Upkeep } from './backup-page.tsx';
import { CopyRow } from './copy-row.tsx';

/** The copies made, the one being made, and the button for another; it says why it cannot be pressed. */
export function CopiesPanel({ upkeep }: { readonly upkeep: Upkeep }) {
  const make = usePerform(makeBackup);
  const running = upkeep.rows.find((row) => row.state === 'running');
  const may = mayMakeBackup({
    isOnlySchool: upkeep.isOnlySchool,
    hasPhrase: upkeep.phraseMadeAt !== null,
    isRunning: running !== undefined,
  });
  return (
    <Panel title={upkeep_copies_title()}>
      {running === undefined ? (
        <div className="tk-upkeep-make">
          <Button
            variant={may.ok ? 'filled' : 'default'}
            disabled={!may.ok}
            loading={make.running}
            onClick={() => void make.run({})}
          >
            {upkeep_make()}
          </Button>
          {may.ok ? null : <span className="tk-dim">{say(`refusal_${may.refusal.reason}`)}</span>}
        </div>
      ) : (
        <Making share={running.share} />
      )}
      <FailureNote failure={make.failure} />
      {upkeep.rows.length === 0 ? (
        <EmptyState icon="file" title={upkeep_none()} text={upkeep_none_text()} />
      ) : (
        <ul className="tk-upkeep-rows">
          {upkeep.rows
            .filter((row) => row.state !== 'running')
            .map((row) => (
              <CopyRow key={row.id} row={row} />
            ))}
        </ul>
      )}
      <p className="tk-small tk-dim tk-upkeep-lede">{upkeep_carry()}</p>
    </Panel>
  );
}

function Making({ share }: { readonly share: number }) {
  const percent = Math.floor(share * 100);
  return (
    <div role="status" className="tk-upkeep-making">
      <p>{upkeep_making({ percent })}</p>
      <Progress value={percent} aria-label={upkeep_making_label()} />
    </div>
  );
}
