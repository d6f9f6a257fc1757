import { Button } from '@mantine/core';
import type { Names } from '#kernel/pure/text.ts';
import { school_web_phrase, school_web_phrase_add, school_web_remove } from '#messages';
import { Icon } from '#ui/icon.tsx';
import { keyedRows } from './keyed-rows.ts';
import { emptyNames, NamesInput } from './names-input.tsx';

type Props = {
  readonly value: readonly Names[];
  readonly onChange: (phrases: Names[]) => void;
  readonly errorOf: (path: string) => string | undefined;
};

/** Sentences the secretary inserts into a protocol with one key. */
export function Phrases({ value, onChange, errorOf }: Props) {
  return (
    <div className="tk-lines">
      {keyedRows(value).map(({ key, place, row: phrase }) => (
        <div className="tk-line" key={key}>
          <div className="tk-line-words">
            <NamesInput
              label={school_web_phrase({ n: place + 1 })}
              path={`settings.phrases.${place}`}
              errorOf={errorOf}
              max={1000}
              value={phrase}
              onChange={(next) => onChange(value.map((one, at) => (at === place ? next : one)))}
            />
          </div>
          <Button variant="subtle" onClick={() => onChange(value.filter((_, at) => at !== place))}>
            {school_web_remove()}
          </Button>
        </div>
      ))}
      {value.length >= 100 ? null : (
        <div>
          <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => onChange([...value, emptyNames])}>
            {school_web_phrase_add()}
          </Button>
        </div>
      )}
    </div>
  );
}
