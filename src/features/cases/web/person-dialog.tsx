import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { PostKind } from '#features/school/rules/posts.ts';
import { cases_web_assign, cases_web_colleague, ui_cancel } from '#messages';
import type { Failure } from '#ui/api/failure.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import type { PickOption } from '#ui/pick.tsx';
import { PersonPick } from './person-pick.tsx';

export type PersonDialogProps = {
  readonly opened: boolean;
  readonly title: string;
  readonly verb?: string;
  readonly kind?: PostKind;
  /** Offered first, e.g. whom the paper was asked of before. */
  readonly proposed?: PickOption | null;
  readonly running: boolean;
  readonly failure: Failure | null;
  readonly onChosen: (personId: string) => void;
  readonly onClose: () => void;
};

/** Asks for one colleague and does what the verb says. */
export function PersonDialog(props: PersonDialogProps) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': ui_cancel() }}
    >
      <Choice {...props} />
    </Modal>
  );
}

/** Mounted with the dialog, so that it begins anew each time. */
function Choice({ verb, kind, proposed = null, running, failure, onChosen, onClose }: PersonDialogProps) {
  const [person, setPerson] = useState<PickOption | null>(proposed);
  return (
    <>
      <PersonPick
        label={cases_web_colleague()}
        value={person}
        onChange={setPerson}
        required
        {...(kind === undefined ? {} : { kind })}
      />
      <FailureNote failure={failure} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {ui_cancel()}
        </Button>
        <Button
          disabled={person === null}
          loading={running}
          onClick={() => (person === null ? undefined : onChosen(person.id))}
        >
          {verb ?? cases_web_assign()}
        </Button>
      </Group>
    </>
  );
}
