import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ui_cancel } from '#messages';
import type { Failure } from './api/failure.ts';
import { Dialog } from './dialog.tsx';
import { FailureNote } from './failure-note.tsx';
import { Form } from './form.tsx';

export type DialogFormProps = {
  readonly title: ReactNode;
  /** The verb of the deed, never «OK». */
  readonly verb: string;
  readonly deed: { readonly running: boolean; readonly failure: Failure | null };
  readonly wide?: boolean;
  readonly disabled?: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** One deed in a dialog: its fields, what the server said, the verb and the way out. */
export const DialogForm = ({ title, verb, deed, wide = false, disabled = false, ...rest }: DialogFormProps) => (
  <Dialog title={title} onClose={rest.onClose} wide={wide}>
    <Form className="tk-form" onSend={rest.onSend}>
      {rest.children}
      <FailureNote failure={deed.failure} />
      <div className="tk-form-end">
        <Button type="submit" loading={deed.running} disabled={disabled}>
          {verb}
        </Button>
        <Button variant="default" onClick={rest.onClose}>
          {ui_cancel()}
        </Button>
      </div>
    </Form>
  </Dialog>
);
