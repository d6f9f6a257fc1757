/** A piece of a page that is markup already. Only `html` makes one. */
export type Html = { readonly markup: string };
type Part = string | number | Html | readonly Html[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Every string that is put in is escaped: nothing typed by anybody becomes markup. Attributes stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.map((text, at) => text + (at < parts.length ? shown(parts[at] ?? '') : '')).join('') };
}

export const nothing: Html = { markup: '' };

function shown(part: Part): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return part.replaceAll(/[&<>"']/gu, (sign) => escapes[sign] ?? '');
  return isList(part) ? part.map((one) => one.markup).join('') : part.markup;
}

const isList = (part: Html | readonly Html[]): part is readonly Html[] => Array.isArray(part);
