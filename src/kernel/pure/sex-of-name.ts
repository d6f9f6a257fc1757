import type { PersonName } from './person-name.ts';

export type Sex = 'male' | 'female';

/** What a patronymic says of a person, when it says it plainly. */
export function sexOfPatronymic(patronymic: string | undefined): Sex | null {
  const text = (patronymic ?? '').toLowerCase();
  if (/(?:қызы|кызы|гызы|кизи|вна|чна|шна)$/u.test(text)) return 'female';
  return /(?:ұлы|улы|оглы|оғлы|углы|угли|ич)$/u.test(text) ? 'male' : null;
}

/**
 * What the grammar of a name says: Нурланова, Ковалев, Серік Айгүл Болатқызы. Null where it says nothing, as of Серік
 * Айгүл or Калина Анна: then no form may be guessed.
 */
export function sexOfName({ family, patronymic }: PersonName): Sex | null {
  const said = sexOfPatronymic(patronymic);
  if (said !== null) return said;
  const last = family.toLowerCase();
  if (/(?:.[оеё]ва|[цс]кая|қызы|кызы)$/u.test(last)) return 'female';
  return /(?:..[оеё]в|[цс]кий|ұлы|улы)$/u.test(last) ? 'male' : null;
}
