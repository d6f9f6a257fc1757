import { Checkbox } from '@mantine/core';
import { referral_web_danger, referral_web_danger_hint } from '#messages';
import { say } from '#ui/say.ts';
import { Danger } from '../contract.ts';
import { CallAtOnceNow } from './call-at-once.tsx';

export type DangerFieldProps = { readonly value: readonly Danger[]; readonly onChange: (danger: Danger[]) => void };

/** Danger does not wait for the Council: a tick shows at once whom to call, before anything is sent. */
export function DangerField({ value, onChange }: DangerFieldProps) {
  return (
    <div className="rf-danger">
      <Checkbox.Group
        label={referral_web_danger()}
        description={referral_web_danger_hint()}
        value={[...value]}
        onChange={(chosen) => onChange(Danger.options.filter((one) => chosen.includes(one)))}
      >
        <div className="rf-checks">
          {Danger.options.map((one) => (
            <Checkbox key={one} value={one} label={say(`referral_web_danger_${one}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <CallAtOnceNow danger={value} />
    </div>
  );
}
