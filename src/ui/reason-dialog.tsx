import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ui_cancel, ui_reason_label, ui_reason_lede, ui_reason_send, ui_reason_short, ui_reason_title } from '#messages';
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
    <Modal opened onClose={onCancel} size="lg" title={ui_reason_title()} closeButtonProps={{ 'aria-label': ui_cancel() }}>
      <form onSubmit={send} noValidate>
        <p className="tk-dim">{ui_reason_lede()}</p>
        <Stack gap="lg" mt="md">
          {kinds.map((what, place) => (
            <div key={what} className="tk-departure">
              {departures.filter((one) => one.what === what).map((one) => (
                <p key={JSON.stringify(one.facts)}>
                  {sentenceOfDeparture(one)} <ClauseChip clause={one.clause} />
                </p>
              ))}
              <Textarea
                label={ui_reason_label()}
                required
                autosize
                minRows={2}
                data-autofocus={place === 0 ? true : undefined}
                value={written[what] ?? ''}
                error={tried && reasonFor(what).length < shortest ? ui_reason_short() : undefined}
                onChange={(event) => setWritten({ ...written, [what]: event.currentTarget.value })}
              />
            </div>
          ))}
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onCancel}>
            {ui_cancel()}
          </Button>
          <Button type="submit">{ui_reason_send()}</Button>
        </Group>
      </form>
    </Modal>
  );
}
