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
      <Twin label={label} text={text} onChange={onChange} />
    </div>
  );
}

type TwinProps = { readonly label: string; readonly text: Text; readonly onChange: (text: Text) => void };

/** The same in the other language of papers, behind a small button until somebody writes it. */
function Twin({ label, text, onChange }: TwinProps) {
  const [opened, setOpened] = useState((text.other ?? '') !== '');
  const other = text.lang === 'kk' ? 'ru' : 'kk';
  const otherName = other === 'kk' ? ui_lang_kk() : ui_lang_ru();
  if (!opened && text.text === '') return null;
  if (!opened) {
    return (
      <Button variant="subtle" size="compact-xs" justify="flex-start" onClick={() => setOpened(true)}>
        {ui_text_add_twin({ language: otherName })}
      </Button>
    );
  }
  return (
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
  );
}
