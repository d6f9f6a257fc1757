import { Checkbox } from '@mantine/core';
import type { z } from 'zod';
import {
  dossier_web_add_household,
  dossier_web_add_member,
  dossier_web_household,
  dossier_web_members,
  dossier_web_photo_consent,
  dossier_web_photo_consent_hint,
} from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import type { LivingDraft } from './paper-draft.ts';
import { LineField, NumberField, TextField, type PaperFieldsProps } from './paper-field.tsx';
import { fieldWord } from './paper-words.ts';
import { RowList } from './row-list.tsx';

type Draft = z.infer<typeof LivingDraft>;

const family = ['parentsWork', 'income', 'upbringing', 'dwelling'] as const;
const home = ['amenities', 'placeToSleep', 'placeToStudy'] as const;

/** Paper 5: filled during the visit, on a phone. */
export function LivingFields({ value, onChange, errors }: PaperFieldsProps<Draft>) {
  const change = (part: Partial<Draft>): void => onChange({ ...value, ...part });
  return (
    <>
      <DayInput
        label={fieldWord('visitedOn')}
        value={value.visitedOn}
        onChange={(visitedOn) => change({ visitedOn })}
        error={errors['visitedOn']}
        required
      />
      <LineField
        name="address"
        value={value.address}
        onChange={(address) => change({ address })}
        error={errors['address']}
      />
      <Members value={value} onChange={onChange} errors={errors} />
      <Household value={value} onChange={onChange} errors={errors} />
      {family.map((name) => (
        <TextField
          key={name}
          name={name}
          value={value[name]}
          onChange={(text) => change({ [name]: text })}
          errors={errors}
        />
      ))}
      <NumberField name="rooms" value={value.rooms} onChange={(rooms) => change({ rooms })} error={errors['rooms']} />
      {home.map((name) => (
        <TextField
          key={name}
          name={name}
          value={value[name]}
          onChange={(text) => change({ [name]: text })}
          errors={errors}
        />
      ))}
      <TextField
        name="conclusion"
        value={value.conclusion}
        onChange={(conclusion) => change({ conclusion })}
        errors={errors}
        required
      />
      <PhotoConsent value={value.photoConsent} onChange={(photoConsent) => change({ photoConsent })} />
    </>
  );
}

const Members = ({ value, onChange, errors }: PaperFieldsProps<Draft>) => (
  <RowList
    legend={dossier_web_members()}
    addWord={dossier_web_add_member()}
    rows={value.members}
    blank={{ name: '', post: '' }}
    onChange={(members) => onChange({ ...value, members })}
    error={errors['members']}
  >
    {(row, changeRow, at) => (
      <>
        <LineField
          name="name"
          value={row.name}
          onChange={(name) => changeRow({ name })}
          error={errors[`members.${at}.name`]}
        />
        <LineField name="post" value={row.post} onChange={(post) => changeRow({ post })} />
      </>
    )}
  </RowList>
);

const Household = ({ value, onChange, errors }: PaperFieldsProps<Draft>) => (
  <RowList
    legend={dossier_web_household()}
    addWord={dossier_web_add_household()}
    rows={value.household}
    blank={{ name: '', kinship: '', age: null, occupation: '' }}
    onChange={(household) => onChange({ ...value, household })}
  >
    {(row, changeRow, at) => (
      <>
        <LineField
          name="name"
          value={row.name}
          onChange={(name) => changeRow({ name })}
          error={errors[`household.${at}.name`]}
        />
        <LineField name="kinship" value={row.kinship} onChange={(kinship) => changeRow({ kinship })} />
        <NumberField
          name="age"
          value={row.age}
          onChange={(age) => changeRow({ age })}
          error={errors[`household.${at}.age`]}
        />
        <LineField name="occupation" value={row.occupation} onChange={(occupation) => changeRow({ occupation })} />
      </>
    )}
  </RowList>
);

type PhotoConsentProps = { readonly value: boolean; readonly onChange: (given: boolean) => void };

const PhotoConsent = ({ value, onChange }: PhotoConsentProps) => (
  <Checkbox
    label={dossier_web_photo_consent()}
    description={dossier_web_photo_consent_hint()}
    checked={value}
    onChange={(event) => onChange(event.currentTarget.checked)}
  />
);
