import { SegmentedControl } from '@mantine/core';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import { council_web_in_kazakh, council_web_in_russian, council_web_paper_language } from '#messages';

export type PreviewLanguage = PaperLanguage;
export type LanguageOfPaperProps = {
  readonly value: PreviewLanguage;
  readonly onChange: (language: PreviewLanguage) => void;
};

/** In which of its two languages a paper is shown. */
export function LanguageOfPaper({ value, onChange }: LanguageOfPaperProps) {
  return (
    <SegmentedControl
      size="sm"
      aria-label={council_web_paper_language()}
      value={value}
      onChange={(chosen) => onChange(chosen === 'ru' ? 'ru' : 'kk')}
      data={[
        { value: 'kk', label: council_web_in_kazakh() },
        { value: 'ru', label: council_web_in_russian() },
      ]}
    />
  );
}
