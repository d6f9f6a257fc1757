import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { ui_close, ui_keep } from '#messages';

export type ConfirmDialogProps = {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, and the way back. */
  readonly children: ReactNode;
  /** The verb of the deed, never «OK». The other button says that all stays: «Cancel» beside «Cancel the list» would be a riddle. */
  readonly verb: string;
  readonly running?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

export function ConfirmDialog({
  opened,
  title,
  children,
  verb,
  running = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  return (
    <Modal opened={opened} onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': ui_close() }}>
      {children}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onCancel}>
          {ui_keep()}
        </Button>
        <Button loading={running} onClick={onConfirm}>
          {verb}
        </Button>
      </Group>
    </Modal>
  );
}
