import { Button, TextInput } from '@mantine/core';
import { school_web_contact_add, school_web_contact_phone, school_web_contact_who, school_web_remove } from '#messages';
import { Icon } from '#ui/icon.tsx';
import type { SchoolSettings } from '../rules/settings.ts';
import { keyedRows } from './keyed-rows.ts';
import { emptyNames, NamesInput } from './names-input.tsx';

type Contacts = SchoolSettings['dangerContacts'];
type Props = {
  readonly value: Contacts;
  readonly onChange: (contacts: Contacts) => void;
  readonly errorOf: (path: string) => string | undefined;
};

/** Whom an author of an urgent appeal is told to call. */
export function DangerContacts({ value, onChange, errorOf }: Props) {
  const change = (place: number, part: Partial<Contacts[number]>): void =>
    onChange(value.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <div className="tk-lines">
      {keyedRows(value).map(({ key, place, row: contact }) => (
        <div className="tk-line" key={key}>
          <div className="tk-line-words">
            <NamesInput
              label={school_web_contact_who()}
              path={`settings.dangerContacts.${place}.who`}
              errorOf={errorOf}
              max={200}
              value={contact.who}
              onChange={(who) => change(place, { who })}
            />
          </div>
          <TextInput
            label={school_web_contact_phone()}
            type="tel"
            maxLength={40}
            value={contact.phone}
            error={errorOf(`settings.dangerContacts.${place}.phone`)}
            onChange={(event) => change(place, { phone: event.currentTarget.value })}
          />
          <Button variant="subtle" onClick={() => onChange(value.filter((_, at) => at !== place))}>
            {school_web_remove()}
          </Button>
        </div>
      ))}
      {value.length >= 10 ? null : (
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            onClick={() => onChange([...value, { who: emptyNames, phone: '' }])}
          >
            {school_web_contact_add()}
          </Button>
        </div>
      )}
    </div>
  );
}
