import './school.css';
import { Radio, Select, SimpleGrid, TextInput } from '@mantine/core';
import { checkBin } from '#kernel/pure/bin.ts';
import {
  school_web_address,
  school_web_address_hint,
  school_web_bin,
  school_web_bin_hint,
  school_web_names,
  school_web_names_hint,
  school_web_phone,
  school_web_region,
  school_web_region_pick,
  school_web_short_names,
  school_web_short_names_hint,
  school_web_week,
  school_web_week_5,
  school_web_week_6,
  ui_nothing_found,
} from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { regions } from '../rules/regions.ts';
import { clauseOfSetting } from '../rules/settings.ts';
import { CheckedInput } from './checked-input.tsx';
import { named } from './named.ts';
import { NamesInput } from './names-input.tsx';
import type { ProfileDraft } from './profile-draft.ts';

export type ProfileFieldsProps = {
  readonly value: ProfileDraft;
  readonly onChange: (part: Partial<ProfileDraft>) => void;
  readonly errorOf: (path: string) => string | undefined;
};

/** What a school says of itself; the same fields at the first run and in the settings. */
export function ProfileFields({ value, onChange, errorOf }: ProfileFieldsProps) {
  return (
    <>
      <NamesInput
        label={school_web_names()}
        description={school_web_names_hint()}
        path="names"
        required
        value={value.names}
        errorOf={errorOf}
        onChange={(names) => onChange({ names })}
      />
      <NamesInput
        label={school_web_short_names()}
        description={school_web_short_names_hint()}
        path="shortNames"
        required
        value={value.shortNames}
        errorOf={errorOf}
        onChange={(shortNames) => onChange({ shortNames })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <CheckedInput
          label={school_web_bin()}
          description={school_web_bin_hint()}
          required
          digits={12}
          rule={checkBin}
          value={value.bin}
          error={errorOf('bin')}
          onChange={(bin) => onChange({ bin })}
        />
        <RegionSelect
          value={value.regionCode}
          error={errorOf('regionCode')}
          onChange={(regionCode) => onChange({ regionCode })}
        />
      </SimpleGrid>
      <NamesInput
        label={school_web_address()}
        description={school_web_address_hint()}
        path="address"
        value={value.address}
        errorOf={errorOf}
        onChange={(address) => onChange({ address })}
      />
      <PhoneAndWeek value={value} onChange={onChange} errorOf={errorOf} />
    </>
  );
}

const PhoneAndWeek = ({ value, onChange, errorOf }: ProfileFieldsProps) => (
  <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
    <TextInput
      label={school_web_phone()}
      type="tel"
      placeholder="+7 727 123 45 67"
      value={value.phone}
      error={errorOf('phone')}
      onChange={(event) => onChange({ phone: event.currentTarget.value })}
    />
    <WeekField value={value.weekDays} onChange={(weekDays) => onChange({ weekDays })} />
  </SimpleGrid>
);

type RegionSelectProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (code: string) => void;
};

function RegionSelect({ value, error, onChange }: RegionSelectProps) {
  return (
    <Select
      label={school_web_region()}
      description={school_web_region_pick()}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      searchable
      nothingFoundMessage={ui_nothing_found()}
      data={Object.entries(regions).map(([code, names]) => ({ value: code, label: named(names) }))}
      value={value === '' ? null : value}
      error={error}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}

type WeekFieldProps = { readonly value: 5 | 6; readonly onChange: (days: 5 | 6) => void };

/** Working days count by this week: the dossier's three days and the end of a term. */
function WeekField({ value, onChange }: WeekFieldProps) {
  const clause = clauseOfSetting.weekDays;
  return (
    <Radio.Group
      label={
        <>
          {school_web_week()} {clause === null ? null : <ClauseChip clause={clause} />}
        </>
      }
      value={String(value)}
      onChange={(chosen) => onChange(chosen === '6' ? 6 : 5)}
    >
      <SimpleGrid cols={2} spacing="sm" mt={10}>
        <Radio value="5" label={school_web_week_5()} />
        <Radio value="6" label={school_web_week_6()} />
      </SimpleGrid>
    </Radio.Group>
  );
}
