import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { tellDone } from '#features/school/web/tell-done.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  pupils_limit_decision,
  pupils_limit_lift,
  pupils_limit_save,
  pupils_limit_saved,
  pupils_limit_since,
  pupils_limit_text,
} from '#messages';
import { fieldErrors } from '#ui/api/field-errors.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { DialogForm } from '#ui/dialog-form.tsx';
import { limitGuardian } from '../rules/guardian-contract.ts';
import type { Guardian } from './guardian-draft.ts';

type LimitDialogProps = { readonly guardian: Guardian; readonly today: PlainDate; readonly onClose: () => void };

/** A court has limited or ended the rights of a parent, or restored them: nothing of the file goes to them meanwhile. */
export function LimitDialog({ guardian, today, onClose }: LimitDialogProps) {
  const [since, setSince] = useState<PlainDate | null>(guardian.limit?.since ?? today);
  const [decision, setDecision] = useState(guardian.limit?.decision ?? '');
  const deed = usePerform(limitGuardian, {
    onDone: () => {
      tellDone(pupils_limit_saved());
      onClose();
    },
  });
  const of = { guardianId: guardian.id, version: guardian.version };
  const send = (): void => {
    if (since !== null) void deed.run({ ...of, limit: { since, decision } });
  };
  return (
    <DialogForm
      title={fullName(guardian.name)}
      verb={pupils_limit_save()}
      deed={deed}
      disabled={since === null || decision.trim().length < 5}
      onSend={send}
      onClose={onClose}
    >
      <p>{pupils_limit_text()}</p>
      <DayInput label={pupils_limit_since()} required max={today} value={since} onChange={setSince} />
      <TextInput
        label={pupils_limit_decision()}
        required
        maxLength={300}
        value={decision}
        error={fieldErrors(deed.failure)['limit.decision']}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      {guardian.limit === null ? null : (
        <div>
          <Button variant="default" loading={deed.running} onClick={() => void deed.run({ ...of, limit: null })}>
            {pupils_limit_lift()}
          </Button>
        </div>
      )}
    </DialogForm>
  );
}
