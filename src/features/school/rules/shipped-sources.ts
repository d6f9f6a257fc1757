import type { Names } from '#kernel/pure/text.ts';

/** Where the days come from that a new school starts with, until an order of its own is entered. */
export const shippedSources = {
  publishedDays: { kk: 'Жарияланған күнтізбе', ru: 'опубликованный календарь' },
  expectedDays: { kk: 'Күтілетін күн, растаңыз', ru: 'ожидаемый день, уточните' },
  publishedYear: { kk: 'Оқу-ағарту министрлігі жариялаған', ru: 'опубликовано Министерством просвещения' },
  expectedYear: {
    kk: 'Алдын ала, жылдық бұйрықпен растаңыз',
    ru: 'предварительно, уточните по приказу на этот год',
  },
} as const satisfies Readonly<Record<string, Names>>;

/** As it is kept: a source is one line, whoever reads it. */
export const keptSource = ({ kk, ru }: Names): string => `${kk} / ${ru}`;

const byKept = new Map(Object.values(shippedSources).map((names) => [keptSource(names), names]));

/** The names of a source that was shipped; null of one the school typed. */
export const shippedSourceOf = (source: string): Names | null => byKept.get(source) ?? null;
