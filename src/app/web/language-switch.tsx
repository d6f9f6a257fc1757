import { UnstyledButton } from '@mantine/core';
import { setLanguage as keepLanguage } from '#features/access/contract.ts';
import { languages, type Language } from '#kernel/pure/text.ts';
import { app_language } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { setLanguage, useLanguage } from '#ui/language.ts';

const names: Record<Language, { readonly short: string; readonly full: string }> = {
  kk: { short: 'Қаз', full: 'Қазақша' },
  ru: { short: 'Рус', full: 'Русский' },
  en: { short: 'Eng', full: 'English' },
};

/** Қаз · Рус · Eng; remembered for the account when there is one. */
export function LanguageSwitch({ signedIn = false }: { readonly signedIn?: boolean }) {
  const current = useLanguage();
  const keep = usePerform(keepLanguage);
  const choose = (language: Language): void => {
    if (signedIn) void keep.run({ language });
    setLanguage(language);
  };
  return (
    <div className="tk-languages" role="group" aria-label={app_language()}>
      {languages.map((language) => (
        <UnstyledButton
          key={language}
          lang={language}
          aria-label={names[language].full}
          aria-pressed={language === current}
          onClick={() => choose(language)}
        >
          {names[language].short}
        </UnstyledButton>
      ))}
    </div>
  );
}
