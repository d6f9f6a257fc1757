import { Button, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  school_web_name_add_russian,
  school_web_name_family,
  school_web_name_given,
  school_web_name_patronymic,
  school_web_name_patronymic_hint,
  school_web_name_russian_hint,
} from '#messages';
import './school.css';
import { Icon } from '#ui/icon.tsx';
import type { PersonName } from '#kernel/pure/person-name.ts';

export type TypedName = { readonly family: string; readonly given: string; readonly patronymic: string };

export const emptyName: TypedName = { family: '', given: '', patronymic: '' };

export const typedName = (name: PersonName | null): TypedName =>
  name === null ? emptyName : { family: name.family, given: name.given, patronymic: name.patronymic ?? '' };

/** The name as the contract reads it: without an empty patronymic. */
export const nameInput = ({ family, given, patronymic }: TypedName): unknown =>
  patronymic.trim() === '' ? { family, given } : { family, given, patronymic };

/** Nothing when no part is filled. */
export const nameInputOrNull = (name: TypedName): unknown =>
  Object.values(name).every((part) => part.trim() === '') ? null : nameInput(name);

export type PersonNameFieldsProps = {
  readonly name: TypedName;
  readonly nameRu: TypedName;
  readonly onChange: (part: { readonly name?: TypedName; readonly nameRu?: TypedName }) => void;
  readonly errorOf: (path: string) => string | undefined;
  /** Beginning of the paths, e.g. `person.`. */
  readonly at?: string;
};

/** Family name, given name, patronymic if any; the Russian spelling when it differs. */
export function PersonNameFields({ name, nameRu, onChange, errorOf, at = '' }: PersonNameFieldsProps) {
  const [twin, setTwin] = useState(nameRu.family !== '' || nameRu.given !== '');
  return (
    <div className="tk-form-part">
      <NameParts value={name} errorOf={errorOf} path={`${at}name`} onChange={(next) => onChange({ name: next })} />
      {twin ? (
        <div role="group" aria-label={school_web_name_russian_hint()}>
          <p className="tk-small tk-dim">{school_web_name_russian_hint()}</p>
          <NameParts
            value={nameRu}
            errorOf={errorOf}
            path={`${at}nameRu`}
            onChange={(next) => onChange({ nameRu: next })}
            optional
          />
        </div>
      ) : (
        <div>
          <Button
            className="tk-wrap"
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="plus" size={15} />}
            onClick={() => setTwin(true)}
          >
            {school_web_name_add_russian()}
          </Button>
        </div>
      )}
    </div>
  );
}

type NamePartsProps = {
  readonly value: TypedName;
  readonly onChange: (name: TypedName) => void;
  readonly errorOf: (path: string) => string | undefined;
  readonly path: string;
  readonly optional?: boolean;
};

function NameParts({ value, onChange, errorOf, path, optional = false }: NamePartsProps) {
  const input = (part: keyof TypedName, label: string, description?: string) => (
    <TextInput
      label={label}
      {...(description === undefined ? {} : { placeholder: description })}
      required={!optional && part !== 'patronymic'}
      maxLength={100}
      autoComplete="off"
      value={value[part]}
      error={errorOf(`${path}.${part}`)}
      onChange={(event) => onChange({ ...value, [part]: event.currentTarget.value })}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      {input('family', school_web_name_family())}
      {input('given', school_web_name_given())}
      {input('patronymic', school_web_name_patronymic(), school_web_name_patronymic_hint())}
    </SimpleGrid>
  );
}
