import { reading, type AnyReading } from '#kernel/server/ask.ts';
import * as contract from '../../rules/wording/wording-contract.ts';
import type { AnyPaper } from '../paper.ts';
import { templatesOf } from '../templates/template-store.ts';
import { saidNow } from './look-store.ts';
import type { Samples } from './samples.ts';

/** Every paper there is a sample of, in the order of their numbers, with what the school changed of it. */
export const looks = (papers: () => readonly AnyPaper[], samples: Samples): AnyReading =>
  reading({
    contract: contract.looks,
    read: async (tx) => {
      const [said, templates] = [await saidNow(tx, null), await templatesOf(tx, null)];
      const shown = await Promise.all(papers().map(({ paper }) => samples(paper)));
      const rows = shown.flatMap((sample) => {
        if (sample === null) return [];
        const { paper, number } = sample.form;
        const { kk, ru } = sample.letters;
        return [
          {
            paper,
            number,
            names: { kk: kk.title, ru: ru.title },
            reworded: said.filter((one) => one.paper === paper).length,
            templates: templates
              .filter((one) => one.paper === paper)
              .map(({ language, usedFrom }) => ({ language, inUse: usedFrom !== null })),
          },
        ];
      });
      return { papers: rows.toSorted((one, other) => one.number - other.number) };
    },
  });
