import { Alert, Checkbox, Radio, SegmentedControl, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { checkIin, padIin } from '#kernel/pure/iin.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { CheckedInput } from '#features/school/web/checked-input.tsx';
import { PersonNameFields } from '#features/school/web/person-name-fields.tsx';
import {
  pupils_web_address,
  pupils_web_born,
  pupils_web_female,
  pupils_web_iin,
  pupils_web_iin_hint,
  pupils_web_language,
  pupils_web_language_text,
  pupils_web_male,
  pupils_web_no_iin,
  pupils_web_no_iin_reason,
  pupils_web_no_iin_reason_hint,
  pupils_web_phone,
  pupils_web_sex,
  pupils_web_warnings,
  ui_lang_kk,
  ui_lang_ru,
} from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { Icon } from '#ui/icon.tsx';
import { say } from '#ui/say.ts';
import { warningsOf } from '../rules/check-pupil.ts';
import type { PupilWarning } from '../contract.ts';
import type { PupilDraft } from './pupil-draft.ts';

export type PupilFieldsProps = {
  readonly value: PupilDraft;
  readonly onChange: (part: Partial<PupilDraft>) => void;
  readonly errorOf: (path: string) => string | undefined;
  readonly today: PlainDate;
};

/** The card of a pupil; what does not fit together is only pointed out. */
export function PupilFields({ value, onChange, errorOf, today }: PupilFieldsProps) {
  return (
    <>
      <PersonNameFields name={value.name} nameRu={value.nameRu} errorOf={errorOf} onChange={onChange} />
      <IinFields value={value} onChange={onChange} errorOf={errorOf} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <DayInput
          label={pupils_web_born()}
          required
          max={today}
          value={value.bornOn}
          error={errorOf('bornOn')}
          onChange={(bornOn) => onChange({ bornOn })}
        />
        <SexField value={value} onChange={onChange} errorOf={errorOf} />
      </SimpleGrid>
      <Warnings warnings={typedWarnings(value, today)} />
      <div>
        <p className="tk-label">{pupils_web_language()}</p>
        <SegmentedControl
          aria-label={pupils_web_language()}
          value={value.language}
          onChange={(chosen) => onChange({ language: chosen === 'ru' ? 'ru' : 'kk' })}
          data={[
            { value: 'kk', label: ui_lang_kk() },
            { value: 'ru', label: ui_lang_ru() },
          ]}
        />
        <p className="tk-small tk-dim tk-under">{pupils_web_language_text()}</p>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          label={pupils_web_address()}
          maxLength={400}
          value={value.address}
          error={errorOf('address')}
          onChange={(event) => onChange({ address: event.currentTarget.value })}
        />
        <TextInput
          label={pupils_web_phone()}
          type="tel"
          value={value.phone}
          error={errorOf('phone')}
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
        />
      </SimpleGrid>
    </>
  );
}

type IinFieldsProps = Omit<PupilFieldsProps, 'today'>;

const SexField = ({ value, onChange, errorOf }: IinFieldsProps) => (
  <Radio.Group
    label={pupils_web_sex()}
    required
    value={value.sex}
    error={errorOf('sex')}
    onChange={(chosen) => onChange({ sex: chosen === 'female' ? 'female' : 'male' })}
  >
    <SimpleGrid cols={2} mt={10}>
      <Radio value="female" label={pupils_web_female()} />
      <Radio value="male" label={pupils_web_male()} />
    </SimpleGrid>
  </Radio.Group>
);

function IinFields({ value, onChange, errorOf }: IinFieldsProps) {
  return (
    <Stack gap="xs">
      {value.withoutIin ? (
        <TextInput
          label={pupils_web_no_iin_reason()}
          description={pupils_web_no_iin_reason_hint()}
          required
          maxLength={300}
          value={value.noIinReason}
          error={errorOf('noIinReason')}
          onChange={(event) => onChange({ noIinReason: event.currentTarget.value })}
        />
      ) : (
        <CheckedInput
          label={pupils_web_iin()}
          description={pupils_web_iin_hint()}
          required
          digits={12}
          rule={(text) => checkIin(padIin(text))}
          value={value.iin}
          error={errorOf('iin')}
          onChange={(iin) => onChange({ iin })}
        />
      )}
      <Checkbox
        label={pupils_web_no_iin()}
        checked={value.withoutIin}
        onChange={(event) => onChange({ withoutIin: event.currentTarget.checked })}
      />
    </Stack>
  );
}

function typedWarnings({ bornOn, sex, iin, withoutIin }: PupilDraft, today: PlainDate): readonly PupilWarning[] {
  if (bornOn === null || sex === null) return [];
  const number = withoutIin ? null : checkIin(padIin(iin));
  return warningsOf({ bornOn, sex, iin: number?.ok === true ? number.value : null }, today);
}

/** Soft warnings: they never stop anybody. */
export function Warnings({ warnings }: { readonly warnings: readonly PupilWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Alert variant="light" color="tirek" icon={<Icon name="info" />} title={pupils_web_warnings()} role="status">
      {warnings.map((warning) => (
        <div key={warning}>{say(`pupils_warning_${warning}`)}</div>
      ))}
    </Alert>
  );
}
