import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  petitions_strike,
  petitions_strike_text,
  petitions_strike_title,
  petitions_strike_why,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { strikeEvidence } from '../contract.ts';

type StrikeDialogProps = { readonly evidenceId: string; readonly version: number; readonly onClose: () => void };

/** A line entered wrongly no longer counts, and stays with the reason. */
export function StrikeDialog({ evidenceId, version, onClose }: StrikeDialogProps) {
  const [why, setWhy] = useState('');
  const deed = usePerform(strikeEvidence, { onDone: onClose });
  const short = !strikeEvidence.input.shape.why.safeParse(why).success;
  return (
    <Dialog title={petitions_strike_title()} onClose={onClose}>
      <p>{petitions_strike_text()}</p>
      <Textarea
        mt="md"
        required
        autosize
        minRows={2}
        label={petitions_strike_why()}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <FailureNote failure={deed.failure} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {ui_cancel()}
        </Button>
        <Button
          disabled={short}
          loading={deed.running}
          onClick={() => void deed.run({ evidenceId, version, why: why.trim() })}
        >
          {petitions_strike()}
        </Button>
      </Group>
    </Dialog>
  );
}
