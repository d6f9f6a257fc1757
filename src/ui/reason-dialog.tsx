import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import {
  ui_cancel,
  ui_reason_label,
  ui_reason_lede,
  ui_reason_send,
  ui_reason_short,
  ui_reason_title,
} from '#messages';
import { Dialog } from '#ui/dialog.tsx';
import type { Reason } from './api/call.ts';
import type { ShownDeparture } from './api/failure.ts';
import { sentenceOfDeparture } from './api/sentence-of.ts';
import { ClauseChip } from './clause-chip.tsx';

const shortest = 5;

export type ReasonDialogProps = {
  readonly departures: readonly ShownDeparture[];
  readonly onSend: (reasons: readonly Reason[]) => void;
  readonly onCancel: () => void;
};

/** Departure from the recommendation (clause 2): each one in words, with its clause and a reason that will be kept. */
export function ReasonDialog({ departures, onSend, onCancel }: ReasonDialogProps) {
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const reasonFor = (what: string): string => (written[what] ?? '').trim();
  const kinds = [...new Set(departures.map((one) => one.what))];

  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (kinds.some((what) => reasonFor(what).length < shortest)) return;
    onSend(kinds.map((what) => ({ what, reason: reasonFor(what) })));
  };

  return (
    <Dialog title={ui_reason_title()} onClose={onCancel} wide>
      <form onSubmit={send} noValidate>
        <p className="tk-dim">{ui_reason_lede()}</p>
        <Stack gap="lg" mt="md">
          {kinds.map((what, place) => (
            <OneReason
              key={what}
              departures={departures.filter((one) => one.what === what)}
              first={place === 0}
              written={written[what] ?? ''}
              short={tried && reasonFor(what).length < shortest}
              onChange={(text) => setWritten({ ...written, [what]: text })}
            />
          ))}
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onCancel}>
            {ui_cancel()}
          </Button>
          <Button type="submit">{ui_reason_send()}</Button>
        </Group>
      </form>
    </Dialog>
  );
}

type OneReasonProps = {
  readonly departures: readonly ShownDeparture[];
  readonly first: boolean;
  readonly written: string;
  readonly short: boolean;
  readonly onChange: (text: string) => void;
};

/** Departures of one kind share one reason. */
function OneReason({ departures, first, written, short, onChange }: OneReasonProps) {
  return (
    <div className="tk-departure">
      {departures.map((one) => (
        <p key={JSON.stringify(one.facts)}>
          {sentenceOfDeparture(one)} <ClauseChip clause={one.clause} />
        </p>
      ))}
      <Textarea
        label={ui_reason_label()}
        required
        autosize
        minRows={2}
        data-autofocus={first ? true : undefined}
        value={written}
        error={short ? ui_reason_short() : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
