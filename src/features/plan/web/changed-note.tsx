import { Alert, Button, Group } from '@mantine/core';
import { plan_changed, plan_keep_mine, plan_take_theirs } from '#messages';
import { Icon } from '#ui/icon.tsx';

type ChangedNoteProps = { readonly onTake: () => void; readonly onKeep: () => void };

/** A colleague saved the plan meanwhile: its writer chooses. */
export const ChangedNote = ({ onTake, onKeep }: ChangedNoteProps) => (
  <Alert icon={<Icon name="info" />} variant="light" role="status">
    <p>{plan_changed()}</p>
    <Group mt="sm">
      <Button variant="default" onClick={onTake}>
        {plan_take_theirs()}
      </Button>
      <Button variant="default" onClick={onKeep}>
        {plan_keep_mine()}
      </Button>
    </Group>
  </Alert>
);
