import { Button } from '@mantine/core';
import { upkeep_download, upkeep_gone, upkeep_missing } from '#messages';
import { Icon } from '#ui/icon.tsx';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { Upkeep } from './backup-page.tsx';
import { sizeWords } from './size-words.ts';

type Row = Upkeep['rows'][number];

/** One backup: when, how it came about, whether it is whole, and its file. */
export function CopyRow({ row }: { readonly row: Row }) {
  return (
    <li className="tk-upkeep-row">
      <div>
        <b>
          {longDay(dayOfMoment(row.askedAt))}, {hourOf(row.askedAt)}
        </b>
        <div className="tk-small tk-dim">
          {say(`upkeep_kind_${row.kind}`)}
          {row.size === null ? null : ` · ${sizeWords(row.size)}`}
          {row.missing === 0 ? null : ` · ${upkeep_missing({ n: row.missing })}`}
        </div>
      </div>
      <StatusBadge tone={row.state === 'done' ? 'done' : 'due'}>{say(`upkeep_state_${row.state}`)}</StatusBadge>
      {row.isHere ? (
        <Button
          component="a"
          href={`/api/backups/${row.id}`}
          download
          variant="default"
          leftSection={<Icon name="down" />}
        >
          {upkeep_download()}
        </Button>
      ) : (
        <span className="tk-small tk-dim">{row.state === 'done' ? upkeep_gone() : null}</span>
      )}
    </li>
  );
}
