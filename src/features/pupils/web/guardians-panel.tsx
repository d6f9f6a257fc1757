import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Reader } from '#features/school/web/reader.ts';
import { tellDone } from '#features/school/web/tell-done.ts';
import { useFields } from '#features/school/web/use-fields.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  pupils_web_guardian_add,
  pupils_web_guardian_end,
  pupils_web_guardian_end_text,
  pupils_web_guardian_ended,
  pupils_web_guardian_saved,
  pupils_web_guardians,
  pupils_web_guardians_empty,
  pupils_web_last_day,
  pupils_web_save,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { Panel } from '#ui/panel.tsx';
import { addGuardian, saveGuardian } from '../contract.ts';
import { endGuardian } from '../rules/guardian-contract.ts';
import { emptyGuardian, guardianDraft, guardianInput, type Guardian } from './guardian-draft.ts';
import { GuardianFields } from './guardian-fields.tsx';
import { GuardianRow } from './guardian-row.tsx';
import { LimitDialog } from './limit-dialog.tsx';
import { keepsPupils } from './may.ts';
import type { PupilOf } from './pupil-page.tsx';

type Opened =
  | { readonly what: 'add' }
  | { readonly what: 'edit' | 'end' | 'limit'; readonly guardian: Guardian }
  | null;

/** Parents and other legal representatives, the first to be written to first. */
export function GuardiansPanel({ pupil, reader }: { readonly pupil: PupilOf; readonly reader: Reader }) {
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  return (
    <Panel
      title={pupils_web_guardians()}
      aside={
        <Button
          variant="default"
          size="compact-md"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => setOpened({ what: 'add' })}
        >
          {pupils_web_guardian_add()}
        </Button>
      }
    >
      {pupil.guardians.length === 0 ? <p className="tk-dim">{pupils_web_guardians_empty()}</p> : null}
      <ul className="tk-days">
        {pupil.guardians.map((guardian) => (
          <GuardianRow
            key={guardian.id}
            guardian={guardian}
            today={reader.today}
            mayEnd={keepsPupils(reader)}
            onEdit={() => setOpened({ what: 'edit', guardian })}
            onEnd={() => setOpened({ what: 'end', guardian })}
            onLimit={() => setOpened({ what: 'limit', guardian })}
          />
        ))}
      </ul>
      <OpenedDialog pupil={pupil} opened={opened} today={reader.today} onClose={close} />
    </Panel>
  );
}

type OpenedDialogProps = {
  readonly pupil: PupilOf;
  readonly opened: Opened;
  readonly today: PlainDate;
  readonly onClose: () => void;
};

function OpenedDialog({ pupil, opened, today, onClose }: OpenedDialogProps) {
  if (opened === null) return null;
  if (opened.what === 'add') return <GuardianDialog pupil={pupil} guardian={null} onClose={onClose} />;
  const { what, guardian } = opened;
  if (what === 'edit') return <GuardianDialog pupil={pupil} guardian={guardian} onClose={onClose} />;
  if (what === 'limit') return <LimitDialog guardian={guardian} today={today} onClose={onClose} />;
  return <EndDialog guardian={guardian} today={today} onClose={onClose} />;
}

type GuardianDialogProps = {
  readonly pupil: PupilOf;
  readonly guardian: Guardian | null;
  readonly onClose: () => void;
};

function GuardianDialog({ pupil, guardian, onClose }: GuardianDialogProps) {
  const onDone = (): void => {
    tellDone(pupils_web_guardian_saved());
    onClose();
  };
  const adding = usePerform(addGuardian, { onDone });
  const saving = usePerform(saveGuardian, { onDone });
  const failure = guardian === null ? adding.failure : saving.failure;
  const start =
    guardian === null ? emptyGuardian(pupil.guardians.length === 0, pupil.language) : guardianDraft(guardian);
  const { values, set, errorOf, check } = useFields(start, failure);
  const submit = (): void => {
    if (guardian === null) {
      const input = check(addGuardian.input, { ...guardianInput(values), pupilId: pupil.id });
      if (input !== null) void adding.run(input);
      return;
    }
    const input = check(saveGuardian.input, {
      ...guardianInput(values),
      guardianId: guardian.id,
      version: guardian.version,
    });
    if (input !== null) void saving.run(input);
  };
  return (
    <Dialog title={guardian === null ? pupils_web_guardian_add() : fullName(guardian.name)} onClose={onClose} wide>
      <Form className="tk-form" onSend={submit}>
        <GuardianFields value={values} onChange={set} errorOf={errorOf} />
        <FailureNote failure={failure} />
        <div className="tk-form-end">
          <Button type="submit" loading={adding.running || saving.running}>
            {guardian === null ? pupils_web_guardian_add() : pupils_web_save()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

type EndDialogProps = { readonly guardian: Guardian; readonly today: PlainDate; readonly onClose: () => void };

function EndDialog({ guardian, today, onClose }: EndDialogProps) {
  const [endsOn, setEndsOn] = useState<PlainDate | null>(today);
  const end = usePerform(endGuardian, {
    onDone: () => {
      tellDone(pupils_web_guardian_ended());
      onClose();
    },
  });
  const send = (): void => {
    if (endsOn !== null) void end.run({ guardianId: guardian.id, version: guardian.version, endsOn });
  };
  return (
    <Dialog title={fullName(guardian.name)} onClose={onClose}>
      <div className="tk-form">
        <p>{pupils_web_guardian_end_text()}</p>
        <DayInput label={pupils_web_last_day()} required min={guardian.startsOn} value={endsOn} onChange={setEndsOn} />
        <FailureNote failure={end.failure} />
        <div className="tk-form-end">
          <Button loading={end.running} disabled={endsOn === null} onClick={send}>
            {pupils_web_guardian_end()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
