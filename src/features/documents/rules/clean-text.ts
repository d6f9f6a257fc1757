/** Breaks of every alphabet of operating systems and text editors. */
const breaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
const wideGaps = /[\t\u2000-\u200a\u205f\u3000]/gu;
/** Control, invisible and direction-changing characters, halves of pairs, and places that hold no character. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u034f\ufe00-\ufe0f]/gu;

/** Text as it may stand in a paper: composed letters, `\n` for breaks, nothing invisible. */
export function cleanText(text: string): string {
  const broken = text.normalize('NFC').replace(breaks, '\n').replace(wideGaps, ' ');
  return broken.replace(unseen, (character) => (character === '\n' ? '\n' : ''));
}
