const initials = /(?<=(?:^|[\s(«„"])\p{Lu}\.) (?=\p{Lu})/gu;
const numberSign = /(?<=№) (?=\S)/gu;

/** What must not part at the end of a line is joined by no-break spaces: initials with the surname, № with its number. */
export function keepTogether(text: string): string {
  return text.replace(initials, '\u00a0').replace(numberSign, '\u00a0');
}
