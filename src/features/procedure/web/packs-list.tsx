import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  procedure_web_download,
  procedure_web_from,
  procedure_web_in_force,
  procedure_web_list,
  procedure_web_not_yet,
  procedure_web_remove,
  procedure_web_remove_text,
  procedure_web_shipped,
  procedure_web_used_since,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { Chip, StatusBadge } from '#ui/status-badge.tsx';
import { removePack } from '../contract.ts';
import type { KnownPack } from '../rules/known-pack.ts';
import { removePack as checkRemove } from '../rules/remove-pack.ts';
import { packFor } from './packs.ts';
import { saveAsFile } from './save-as-file.ts';

export type PacksListProps = {
  readonly packs: readonly KnownPack[];
  readonly inForceId: string;
  readonly today: PlainDate;
  readonly mayRemove: boolean;
};

/** Each pack with the day it is used from; one that nothing came under yet may be taken away. */
export function PacksList({ packs, inForceId, today, mayRemove }: PacksListProps) {
  const [leaving, setLeaving] = useState<KnownPack | null>(null);
  const remove = usePerform(removePack, { onDone: () => setLeaving(null) });
  return (
    <Queue title={procedure_web_list()} count={packs.length}>
      {packs.map((known) => (
        <QueueRow
          key={known.id}
          title={<b>{packFor(known.id).names[getLanguage()]}</b>}
          detail={detailOf(known, today)}
          marks={<Marks known={known} inForceId={inForceId} today={today} />}
          action={
            <Group gap="xs" justify="flex-end">
              <Button variant="default" onClick={() => saveAsFile(`${known.id}.json`, packFor(known.id))}>
                {procedure_web_download()}
              </Button>
              {mayRemove && checkRemove(known).ok ? (
                <Button variant="default" onClick={() => setLeaving(known)}>
                  {procedure_web_remove()}
                </Button>
              ) : null}
            </Group>
          }
        />
      ))}
      <ConfirmDialog
        opened={leaving !== null}
        title={leaving === null ? '' : packFor(leaving.id).names[getLanguage()]}
        verb={procedure_web_remove()}
        running={remove.running}
        onConfirm={() => (leaving === null ? undefined : void remove.run({ id: leaving.id }))}
        onCancel={() => setLeaving(null)}
      >
        <p>{procedure_web_remove_text()}</p>
        <FailureNote failure={remove.failure} />
      </ConfirmDialog>
    </Queue>
  );
}

function detailOf({ id, usableFrom, shipped, firstUsedOn }: KnownPack, today: PlainDate): string {
  return [
    id,
    procedure_web_from({ day: longDay(usableFrom, today) }),
    shipped ? procedure_web_shipped() : '',
    firstUsedOn === null ? '' : procedure_web_used_since({ day: longDay(firstUsedOn, today) }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

type MarksProps = { readonly known: KnownPack; readonly inForceId: string; readonly today: PlainDate };

function Marks({ known, inForceId, today }: MarksProps) {
  if (known.id === inForceId) return <StatusBadge tone="accent">{procedure_web_in_force()}</StatusBadge>;
  return known.usableFrom > today ? <Chip>{procedure_web_not_yet()}</Chip> : null;
}
