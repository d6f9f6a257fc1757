import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { shownFacts, whyNot } from '#features/plan/web/plan-words.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  petitions_add_day,
  petitions_do_sign,
  petitions_field_scan_signed,
  petitions_field_signer,
  petitions_sign_clear,
  petitions_sign_paper_only,
  petitions_sign_reasons,
  ui_cancel,
} from '#messages';
import { sentenceOfDeparture } from '#ui/api/sentence-of.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { Result } from '#kernel/pure/result.ts';
import { signPetition } from '../contract.ts';
import { refusalLadder } from '../rules/refusal-ladder.ts';
import { signPetition as rule } from '../rules/sign-petition.ts';
import type { PetitionsAnswer, ShownPetition } from './petition-words.ts';
import { ScanField, type Scan } from './scan-field.tsx';

type SignDialogProps = {
  readonly answer: PetitionsAnswer;
  readonly petition: ShownPetition;
  readonly onClose: () => void;
};

/** Clause 17: the head has signed on paper; what is not shown by the ladder will need a reason. */
export function SignDialog({ answer, petition, onClose }: SignDialogProps) {
  const [signedOn, setSignedOn] = useState<PlainDate | null>(answer.today);
  const [signerId, setSignerId] = useState<string | null>(answer.signers[0]?.id ?? null);
  const [scan, setScan] = useState<Scan | null>(null);
  const deed = usePerform(signPetition, { onDone: onClose });
  const judged = signedOn === null ? null : judge(answer, petition, signedOn);
  const ready = signedOn !== null && signerId !== null && judged?.ok === true;
  const sign = (): void => {
    if (signedOn === null || signerId === null) return;
    const { id: petitionId, version } = petition;
    void deed.run({ petitionId, version, signedOn, signerId, fileId: scan?.fileId ?? null });
  };
  return (
    <Dialog title={petitions_do_sign()} onClose={onClose}>
      <Stack>
        <p className="tk-small tk-dim">{petitions_sign_paper_only()}</p>
        <Select
          label={petitions_field_signer()}
          data={answer.signers.map(({ id, name }) => ({ value: id, label: name }))}
          value={signerId}
          allowDeselect={false}
          onChange={setSignerId}
        />
        <DayInput
          label={petitions_add_day()}
          value={signedOn}
          min={petition.madeOn}
          max={answer.today}
          onChange={setSignedOn}
        />
        <ScanField label={petitions_field_scan_signed()} scan={scan} onChange={setScan} />
        {judged === null ? null : <Judged judged={judged} />}
        <FailureNote failure={deed.failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
          <Button disabled={!ready} loading={deed.running} onClick={sign}>
            {petitions_do_sign()}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** The same rule as the server's, so that the dialog says beforehand what will be asked. */
function judge(answer: PetitionsAnswer, petition: ShownPetition, signedOn: PlainDate): Result<'signed'> {
  const { caseState, groundsSaid, packId, today } = answer;
  const subject = { ...petition, caseState, groundsSaid, ladder: refusalLadder(answer.ladder) };
  return rule(packFor(packId), subject, { signedOn, ofAdministration: true, fileIsFree: true }, today);
}

function Judged({ judged }: { readonly judged: Result<'signed'> }) {
  if (!judged.ok) return <p role="status">{whyNot(judged)}</p>;
  if (judged.departures.length === 0) return <StatusBadge tone="done">{petitions_sign_clear()}</StatusBadge>;
  return (
    <div role="status">
      <p className="tk-small tk-dim">{petitions_sign_reasons()}</p>
      {judged.departures.map((one) => (
        <p key={one.what} className="tk-departure">
          <span>
            {sentenceOfDeparture({ ...one, facts: shownFacts(one.facts) })} <ClauseChip clause={one.clause} />
          </span>
        </p>
      ))}
    </div>
  );
}
