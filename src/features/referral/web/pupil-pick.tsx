import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { find } from '#features/pupils/contract.ts';
import {
  referral_web_pupil,
  referral_web_pupil_hint,
  referral_web_pupil_none,
  referral_web_pupil_placeholder,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Pick } from '#ui/pick.tsx';
import type { AppealDraft } from './appeal-draft.ts';

export type PupilPickProps = {
  readonly value: AppealDraft['pupil'];
  readonly onChange: (pupil: AppealDraft['pupil']) => void;
  readonly error?: string | undefined;
};

/** Any pupil of the school by name or class: a concern may be written without reading a file (clause 4). */
export function PupilPick({ value, onChange, error }: PupilPickProps) {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 200);
  const ask = useAsk(find, { text }, { enabled: text.length >= 2, keepFormer: true });
  const options =
    text.length < 2
      ? []
      : (ask.data?.rows ?? []).map(({ id, name, className }) => ({ id, label: name, detail: className }));
  return (
    <Pick
      label={referral_web_pupil()}
      placeholder={referral_web_pupil_placeholder()}
      nothing={text.length < 2 ? referral_web_pupil_hint() : referral_web_pupil_none()}
      options={options}
      value={value}
      onChange={(option) =>
        onChange(option === null ? null : { id: option.id, label: option.label, detail: option.detail ?? '' })
      }
      onSearch={setTyped}
      loading={ask.isFetching}
      error={error}
      required
    />
  );
}
