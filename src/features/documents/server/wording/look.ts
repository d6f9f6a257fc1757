import type { OutputOf } from '#kernel/pure/contract.ts';
import { reading, type AnyReading } from '#kernel/server/ask.ts';
import { templateFields } from '../../rules/templates/template-fields.ts';
import * as contract from '../../rules/wording/wording-contract.ts';
import { templatesOf, type TemplateRow } from '../templates/template-store.ts';
import { readLookVersion, saidNow, type SaidRow } from './look-store.ts';
import { wordingOf, type Samples } from './samples.ts';

type Look = OutputOf<typeof contract.look>;

/** One paper as the settings show it: the sample in the words of its form, and what the school says instead. */
export const look = (samples: Samples): AnyReading =>
  reading({
    contract: contract.look,
    read: async (tx, { paper }) => {
      const sample = await samples(paper);
      if (sample === null) return null;
      const said = await saidNow(tx, paper);
      const { open, locked } = wordingOf(sample);
      return {
        paper,
        version: await readLookVersion(tx, paper),
        names: { kk: sample.letters.kk.title, ru: sample.letters.ru.title },
        letters: sample.letters,
        sentences: open.map(({ key, place, kk, ru }) => ({ key, place, kk, ru, said: saidOf(said, key) })),
        locked: [...locked],
        fields: [...templateFields(sample)],
        templates: (await templatesOf(tx, paper)).map(lineOf),
      };
    },
  });

function saidOf(said: readonly SaidRow[], key: string): Look['sentences'][number]['said'] {
  const inLanguage = (language: 'kk' | 'ru') => {
    const row = said.find((one) => one.key === key && one.language === language);
    return row === undefined ? null : { text: row.text, by: row.by, at: row.at.toISOString() };
  };
  return { kk: inLanguage('kk'), ru: inLanguage('ru') };
}

const lineOf = ({ id, language, fileName, uploadedBy, uploadedAt, usedFrom }: TemplateRow) => ({
  id,
  language,
  fileName,
  uploadedBy,
  uploadedAt: uploadedAt.toISOString(),
  usedFrom: usedFrom?.toISOString() ?? null,
});
