import { SimpleGrid, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Names } from '#kernel/pure/text.ts';
import { school_web_in_kazakh, school_web_in_russian } from '#messages';
import { getLanguage } from '#ui/language.ts';

export type NamesInputProps = {
  readonly label: string;
  readonly value: Names;
  readonly onChange: (names: Names) => void;
  /** Path of the pair in the input, for its errors. */
  readonly path: string;
  readonly errorOf: (path: string) => string | undefined;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly max?: number;
};

/** One name in both official languages, side by side, the reader's first. */
export function NamesInput({
  label,
  value,
  onChange,
  path,
  errorOf,
  description,
  required = false,
  max = 400,
}: NamesInputProps) {
  const order = getLanguage() === 'ru' ? (['ru', 'kk'] as const) : (['kk', 'ru'] as const);
  const common = { autosize: true, minRows: 1, maxRows: 6, maxLength: max, required };
  return (
    <div role="group" aria-label={label}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {order.map((lang) => (
          <Textarea
            key={lang}
            {...common}
            label={lang === 'kk' ? school_web_in_kazakh({ label }) : school_web_in_russian({ label })}
            lang={lang}
            value={value[lang]}
            error={errorOf(`${path}.${lang}`)}
            onChange={(event) => onChange({ ...value, [lang]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      {description === undefined ? null : <p className="tk-small tk-dim tk-under">{description}</p>}
    </div>
  );
}

export const emptyNames: Names = { kk: '', ru: '' };

/** Nothing when neither language is filled. */
export const namesOrNull = (names: Names): Names | null =>
  names.kk.trim() === '' && names.ru.trim() === '' ? null : names;
