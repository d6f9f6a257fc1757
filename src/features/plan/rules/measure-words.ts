import { initialsIn, type PaperPerson } from '#features/cases/rules/paper-person.ts';
import { bold, runsOf, value, type Inline } from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { shortDate } from '#kernel/pure/long-date.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import type { Frequency, Measure, Outcome } from '../contract.ts';
import type { Progress } from './measure-shapes.ts';

const words = {
  form: { kk: 'нысаны', ru: 'форма' } satisfies Names,
  windows: { kk: 'орындалғаны', ru: 'выполнено раз' } satisfies Names,
  of: { kk: '/', ru: ' из ' } satisfies Names,
  frequency: {
    daily: { kk: 'күн сайын', ru: 'ежедневно' },
    weekly: { kk: 'апта сайын', ru: 'еженедельно' },
    'twice-a-month': { kk: 'айына екі рет', ru: 'два раза в месяц' },
    monthly: { kk: 'ай сайын', ru: 'ежемесячно' },
  } satisfies Record<Frequency, Names>,
  outcome: {
    done: { kk: 'орындалды', ru: 'выполнено' },
    partly: { kk: 'ішінара орындалды', ru: 'выполнено частично' },
    'not-done': { kk: 'орындалмады', ru: 'не выполнено' },
  } satisfies Record<Outcome, Names>,
} as const;

/** The kind in bold, what exactly and in which form, in the language of the paper. */
export function measureWords(
  pack: Pick<Pack, 'measureKinds'>,
  { kind, words: what, form }: Pick<Measure, 'kind' | 'words' | 'form'>,
  lang: PaperLanguage,
): Inline {
  const name = pack.measureKinds.find(({ code }) => code === kind)?.names[lang] ?? kind;
  const said: Inline = what.text.trim() === '' ? [bold(name)] : [bold(name), '. ', textRuns(what, lang)];
  if (form === null || form.text.trim() === '') return said;
  return [said, '. ', words.form[lang], ': ', textRuns(form, lang)];
}

/** «20.01.2027», or «еженедельно, 01.12.2026 - 20.01.2027»; a day not set is a blank. */
export function daysWords(
  { dueOn, frequency, startsOn }: Pick<Measure, 'dueOn' | 'frequency' | 'startsOn'>,
  lang: PaperLanguage,
): Inline {
  const day = (on: Measure['dueOn']): Inline => value(on === null ? null : shortDate(on));
  return frequency === null ? day(dueOn) : [words.frequency[frequency][lang], ', ', day(startsOn), ' - ', day(dueOn)];
}

/** «Г. Нұрланова, әлеуметтік педагог; тренер секции». */
export function responsibleWords(
  people: ReadonlyMap<string, PaperPerson>,
  measure: Pick<Measure, 'responsibleIds' | 'outsiders'>,
  lang: PaperLanguage,
): Inline {
  const named = measure.responsibleIds.map((id) => {
    const person = people.get(id) ?? null;
    return [initialsIn(person, lang), person?.post?.[lang] ?? ''].filter((part) => part !== '').join(', ');
  });
  const outside = measure.outsiders.map(({ name, organisation }) =>
    [name, organisation ?? ''].filter((part) => part !== '').join(', '),
  );
  return value([...named, ...outside].filter((part) => part !== '').join('; '));
}

/** «выполнено раз: 6 из 8» of a frequent measure; while nobody has marked a window, nothing: the paper is filled by hand. */
export function windowsWords(progress: Progress | null, lang: PaperLanguage): string {
  if (progress === null || progress.done + progress.notDone === 0) return '';
  return `${words.windows[lang]}: ${progress.done}${words.of[lang]}${progress.past}`;
}

/** What came of it; a blank to fill by hand while nothing is marked. */
export function outcomeWords(
  { outcome, doneOn, result }: Pick<Measure, 'outcome' | 'doneOn' | 'result'>,
  lang: PaperLanguage,
): Inline {
  if (outcome === null) return value(null);
  const said = [words.outcome[outcome][lang], doneOn === null ? '' : shortDate(doneOn)]
    .filter((part) => part !== '')
    .join(', ');
  return result === null || result.text.trim() === '' ? said : runsOf(said, '. ', textRuns(result, lang));
}
