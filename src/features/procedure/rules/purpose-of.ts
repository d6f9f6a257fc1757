import type { Language } from '#kernel/pure/text.ts';
import type { Pack } from './pack.ts';

/** What the record is for (clauses 1 and 3): shown before anyone signs in, and in help. */
export const purposeOf = (pack: Pick<Pack, 'tasks'>, language: Language): readonly string[] =>
  pack.tasks.map((task) => task.names[language]);
