import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Text } from '#kernel/pure/text.ts';
import { ui_lang_kk, ui_lang_ru, ui_text_add_twin } from '#messages';
import { emptyText } from '#ui/text-in-two.tsx';
import { getLanguage } from '#ui/language.ts';

export type RowTextProps = {
  readonly label: string;
  readonly value: Text | null;
  readonly onChange: (text: Text) => void;
  readonly placeholder?: string;
  readonly minRows?: number;
};

/** Free text in a cell: the language it is typed in, and its twin once somebody writes it. */
export function RowText({ label, value, onChange, placeholder, minRows = 1 }: RowTextProps) {
  const text = value ?? emptyText(getLanguage());
  const [twin, setTwin] = useState(text.other !== undefined && text.other !== '');
  const other = text.lang === 'kk' ? 'ru' : 'kk';
  const otherName = other === 'kk' ? ui_lang_kk() : ui_lang_ru();
  return (
    <div className="pl-cell">
      <Textarea
        label={label}
        autosize
        minRows={minRows}
        maxRows={10}
        lang={text.lang}
        {...(placeholder === undefined ? {} : { placeholder })}
        value={text.text}
        onChange={(event) => onChange({ ...text, text: event.currentTarget.value })}
      />
      {twin ? (
        <Textarea
          label={`${label} (${otherName})`}
          placeholder={otherName}
          autosize
          minRows={1}
          maxRows={10}
          lang={other}
          value={text.other ?? ''}
          onChange={(event) => onChange({ ...text, other: event.currentTarget.value })}
        />
      ) : null}
      {twin || text.text === '' ? null : (
        <Button variant="subtle" size="compact-xs" justify="flex-start" onClick={() => setTwin(true)}>
          {ui_text_add_twin({ language: otherName })}
        </Button>
      )}
    </div>
  );
}
