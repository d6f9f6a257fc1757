import { describe, expect, it } from 'vitest';
import { templateContent } from '#features/documents/rules/templates/template-content.ts';
import { checkTemplate } from '#features/documents/server/templates/check-template.ts';
import { starterTemplate } from '#features/documents/server/templates/starter-template.ts';
import { docxParts } from '../../../testing/open-paper.ts';
import { house, samples } from '../features.ts';

/** What the sample says and the starter must not: every value but those that are words of the form. */
const longEnough = 8;

describe('what a school begins its own template with', () => {
  it.each(['kk', 'ru'] as const)(
    'passes its own check for every paper, and holds no fact of the sample: %s',
    async (lang) => {
      const faults: string[] = [];
      for (const { paper } of house.papers) {
        const sample = await samples(paper);
        if (sample === null) continue;
        const bytes = await starterTemplate(sample, lang);
        for (const { reason, tag } of await checkTemplate(bytes, sample, lang))
          faults.push(`${paper}: ${reason} ${tag}`);
        const { text } = docxParts(bytes);
        const { letters, words } = sample;
        const { values, lists } = templateContent({ letter: letters[lang], words, said: [] });
        const facts = [
          ...Object.values(values),
          ...Object.values(lists).flatMap((rows) => rows.flatMap((row) => Object.values(row))),
        ];
        const known = words.map((one) => one[lang]).join('\n');
        for (const fact of facts)
          if (fact.length >= longEnough && !/^_+$/u.test(fact) && !known.includes(fact) && text.includes(fact))
            faults.push(`${paper}: ${fact}`);
      }
      expect(faults).toEqual([]);
    },
  );

  it('every paper names the words it is written with, so that a school can say them otherwise', () => {
    expect(house.papers.filter(({ words }) => words === undefined).map(({ paper }) => paper)).toEqual([]);
  });
});
