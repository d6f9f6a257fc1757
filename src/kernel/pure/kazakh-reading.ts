const units = ['нөл', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'] as const;
const tens = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'] as const;
const thousands = ['жүз', 'мың', 'миллион', 'миллиард'] as const;

/** How letters are called; vowels are called by themselves. */
const letterNames: Readonly<Record<string, string>> = {
  б: 'бе',
  в: 'ве',
  г: 'ге',
  ғ: 'ға',
  д: 'де',
  ж: 'же',
  з: 'зе',
  к: 'ка',
  қ: 'қа',
  л: 'эл',
  м: 'эм',
  н: 'эн',
  ң: 'ың',
  п: 'пе',
  р: 'эр',
  с: 'эс',
  т: 'те',
  ф: 'эф',
  х: 'ха',
  һ: 'ха',
  ц: 'це',
  ч: 'че',
  ш: 'ша',
  щ: 'ща',
};

/** The last word as it is read aloud in Kazakh: a number as its last numeral, an abbreviation as its last letter. */
export function kazakhReadingOf(text: string): string {
  const word = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(text)?.[0] ?? '';
  const digits = /[0-9]+$/u.exec(word)?.[0];
  if (digits !== undefined) return lastNumeralOf(digits);
  const last = word.at(-1) ?? '';
  const read = last.toLowerCase();
  return last === read ? word : (letterNames[read] ?? read);
}

function lastNumeralOf(digits: string): string {
  const unit = Number(digits.at(-1));
  if (unit !== 0 || digits.length === 1) return units[unit] ?? '';
  const ten = Number(digits.at(-2));
  if (ten !== 0) return tens[ten] ?? '';
  const zeros = /0*$/u.exec(digits)?.[0].length ?? 0;
  if (zeros === digits.length) return units[0];
  return thousands[Math.floor(zeros / 3)] ?? 'миллиард';
}
