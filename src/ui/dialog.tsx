import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { ui_cancel } from '#messages';

export type DialogProps = {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** An open dialog; its closing cross has a name. */
export const Dialog = ({ title, onClose, wide = false, children }: DialogProps) => (
  <Modal
    opened
    onClose={onClose}
    title={title}
    closeButtonProps={{ 'aria-label': ui_cancel() }}
    {...(wide ? { size: 'lg' } : {})}
  >
    {children}
  </Modal>
);
