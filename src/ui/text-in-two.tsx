import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { paperLanguages, type PaperLanguage, type Text } from '#kernel/pure/text.ts';
import {
  ui_lang_kk,
  ui_lang_ru,
  ui_text_add_twin,
  ui_text_language,
  ui_text_twin_hint,
  ui_text_twin_kk,
  ui_text_twin_ru,
} from '#messages';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';

export type TextInTwoProps = {
  readonly label: ReactNode;
  readonly value: Text;
  readonly onChange: (text: Text) => void;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly minRows?: number;
};

/** An empty text in the paper language nearest to the reader's. */
export const emptyText = (language: string): Text => ({ lang: language === 'ru' ? 'ru' : 'kk', text: '' });

/** Free text in the language it was thought in; its twin for the other language is written by a person, when needed. */
export function TextInTwo(props: TextInTwoProps) {
  useLanguage();
  const { label, value, onChange, description, placeholder, error, required, disabled = false, minRows = 3 } = props;
  const [twinOpen, setTwinOpen] = useState(value.other !== undefined && value.other !== '');
  return (
    <div className="tk-two">
      <Textarea
        label={label}
        description={description}
        error={error}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(required === undefined ? {} : { required })}
        disabled={disabled}
        autosize
        minRows={minRows}
        maxRows={18}
        lang={value.lang}
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
      />
      <div className="tk-two-tools">
        <SegmentedControl
          size="xs"
          disabled={disabled}
          aria-label={ui_text_language()}
          value={value.lang}
          onChange={(chosen) => onChange({ ...value, lang: chosen === 'ru' ? 'ru' : 'kk' })}
          data={paperLanguages.map((lang) => ({ value: lang, label: nameOf(lang) }))}
        />
        {twinOpen ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={disabled}
            leftSection={<Icon name="plus" size={15} />}
            onClick={() => setTwinOpen(true)}
          >
            {ui_text_add_twin({ language: nameOf(otherOf(value.lang)) })}
          </Button>
        )}
      </div>
      {twinOpen ? <Twin value={value} onChange={onChange} disabled={disabled} minRows={minRows} /> : null}
    </div>
  );
}

type TwinProps = Required<Pick<TextInTwoProps, 'value' | 'onChange' | 'disabled' | 'minRows'>>;

function Twin({ value, onChange, disabled, minRows }: TwinProps) {
  const other = otherOf(value.lang);
  return (
    <Textarea
      label={other === 'kk' ? ui_text_twin_kk() : ui_text_twin_ru()}
      description={ui_text_twin_hint()}
      disabled={disabled}
      autosize
      minRows={minRows}
      maxRows={18}
      lang={other}
      value={value.other ?? ''}
      onChange={(event) => onChange(withTwin(value, event.currentTarget.value))}
    />
  );
}

const otherOf = (lang: PaperLanguage): PaperLanguage => (lang === 'kk' ? 'ru' : 'kk');

const nameOf = (language: PaperLanguage): string => (language === 'kk' ? ui_lang_kk() : ui_lang_ru());

const withTwin = ({ lang, text }: Text, other: string): Text => (other === '' ? { lang, text } : { lang, text, other });
