import { NativeSelect } from '@mantine/core';
import { languages } from '#kernel/pure/text.ts';
import { school_web_account_language, school_web_papers_first } from '#messages';
import { PaperFirst } from '../rules/settings.ts';
import { RuleRow } from './rule-row.tsx';
import type { SettingFieldsProps } from './setting-groups.tsx';
import { languageWord, paperFirstWord } from './setting-words.ts';

/** In which language papers are offered first, and in which the program opens for somebody new. */
export const LanguageSettings = ({ values, set }: SettingFieldsProps) => (
  <>
    <RuleRow setting="papersFirst">
      <NativeSelect
        aria-label={school_web_papers_first()}
        value={values.papersFirst}
        data={PaperFirst.options.map((one) => ({ value: one, label: paperFirstWord(one) }))}
        onChange={(event) => set({ papersFirst: PaperFirst.parse(event.currentTarget.value) })}
      />
    </RuleRow>
    <RuleRow setting="accountLanguage">
      <NativeSelect
        aria-label={school_web_account_language()}
        value={values.accountLanguage}
        data={languages.map((one) => ({ value: one, label: languageWord(one) }))}
        onChange={(event) => {
          const accountLanguage = languages.find((one) => one === event.currentTarget.value);
          if (accountLanguage !== undefined) set({ accountLanguage });
        }}
      />
    </RuleRow>
  </>
);
