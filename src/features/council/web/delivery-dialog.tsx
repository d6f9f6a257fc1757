import { Radio, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  council_web_day_missing,
  council_web_delivered_on,
  council_web_delivery_save,
  council_web_delivery_title,
  council_web_outcome,
  council_web_outcome_missing,
  council_web_way,
} from '#messages';
import { fieldErrors } from '#ui/api/field-errors.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { say } from '#ui/say.ts';
import { recordDelivery } from '../contract.ts';
import { DeliveryOutcome, DeliveryWay, type InvitationView } from '../rules/meeting-view.ts';
import { DeedButton } from './deed-button.tsx';
import type { Me } from '#features/cases/web/use-me.ts';

export type DeliveryDialogProps = {
  readonly invitation: z.infer<typeof InvitationView>;
  readonly me: Me | undefined;
  readonly onClose: () => void;
};

/** When, how and with what outcome the invitation reached its addressee (clause 9). */
export function DeliveryDialog({ invitation, me, onClose }: DeliveryDialogProps) {
  const today = me?.calendarToday ?? null;
  const [outcome, setOutcome] = useState<z.infer<typeof DeliveryOutcome> | null>(invitation.outcome);
  const [way, setWay] = useState<z.infer<typeof DeliveryWay>>(invitation.way ?? 'in-person');
  const [deliveredOn, setDeliveredOn] = useState<PlainDate | null>(invitation.deliveredOn ?? today);
  const deed = usePerform(recordDelivery, { onDone: onClose });
  const errors = fieldErrors(deed.failure);
  const save = (): void => {
    if (outcome === null || deliveredOn === null) return;
    void deed.run({
      invitationId: invitation.id,
      version: invitation.version,
      outcome,
      way,
      deliveredOn,
      deliveredBy: me?.personId ?? null,
    });
  };
  return (
    <Dialog title={council_web_delivery_title({ name: invitation.name })} onClose={onClose}>
      <div className="cn-form">
        <OutcomeField value={outcome} error={errors['outcome']} onChange={setOutcome} />
        <DayInput
          label={council_web_delivered_on()}
          required
          value={deliveredOn}
          error={errors['deliveredOn']}
          onChange={setDeliveredOn}
          {...(today === null ? {} : { max: today })}
          min={invitation.madeOn}
        />
        <WayField value={way} onChange={setWay} />
        <FailureNote failure={deed.failure} />
        <DeedButton
          why={
            outcome === null ? council_web_outcome_missing() : deliveredOn === null ? council_web_day_missing() : null
          }
          loading={deed.running}
          onClick={save}
        >
          {council_web_delivery_save()}
        </DeedButton>
      </div>
    </Dialog>
  );
}

type Outcome = z.infer<typeof DeliveryOutcome>;
type OutcomeFieldProps = {
  readonly value: Outcome | null;
  readonly error: string | undefined;
  readonly onChange: (outcome: Outcome) => void;
};

const OutcomeField = ({ value, error, onChange }: OutcomeFieldProps) => (
  <Radio.Group
    label={council_web_outcome()}
    value={value}
    error={error}
    onChange={(chosen) => onChange(DeliveryOutcome.parse(chosen))}
  >
    <Stack gap="xs" mt={6}>
      {DeliveryOutcome.options.map((one) => (
        <Radio key={one} value={one} label={say(`council_web_outcome_${one}`)} />
      ))}
    </Stack>
  </Radio.Group>
);

type Way = z.infer<typeof DeliveryWay>;
type WayFieldProps = { readonly value: Way; readonly onChange: (way: Way) => void };

const WayField = ({ value, onChange }: WayFieldProps) => (
  <div>
    <div className="tk-label">{council_web_way()}</div>
    <SegmentedControl
      className="cn-wrap"
      aria-label={council_web_way()}
      value={value}
      onChange={(chosen) => onChange(DeliveryWay.parse(chosen))}
      data={DeliveryWay.options.map((one) => ({ value: one, label: say(`council_web_way_${one}`) }))}
    />
  </div>
);
