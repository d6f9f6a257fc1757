import { Button, Group, Modal } from '@mantine/core';
import { ui_cancel, ui_stale_by, ui_stale_reload, ui_stale_stay, ui_stale_text, ui_stale_title } from '#messages';
import type { StaleFailure } from './api/failure.ts';
import { dayOfMoment, hourOf, longDay } from './long-day.ts';

type StaleDialogProps = { readonly failure: StaleFailure; readonly onAnswer: (reload: boolean) => void };

/** Somebody was faster: who, when, and the choice to see it. */
export function StaleDialog({ failure, onAnswer }: StaleDialogProps) {
  return (
    <Modal
      opened
      onClose={() => onAnswer(false)}
      title={ui_stale_title()}
      closeButtonProps={{ 'aria-label': ui_cancel() }}
    >
      <p>{whoChanged(failure)}</p>
      <p className="tk-dim">{ui_stale_text()}</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => onAnswer(false)}>
          {ui_stale_stay()}
        </Button>
        <Button data-autofocus onClick={() => onAnswer(true)}>
          {ui_stale_reload()}
        </Button>
      </Group>
    </Modal>
  );
}

function whoChanged({ changedBy, changedAt }: StaleFailure): string | null {
  if (typeof changedBy !== 'string' || typeof changedAt !== 'string') return null;
  return ui_stale_by({ who: changedBy, when: `${longDay(dayOfMoment(changedAt))}, ${hourOf(changedAt)}` });
}
