import type { Problem } from '../wording/wording-contract.ts';

/** A paragraph of a template: what a person sees of it. */
export type TemplateLine = { readonly text: string };

type Known = { readonly values: ReadonlySet<string>; readonly lists: ReadonlySet<string> };
type Open = { readonly tag: string; readonly where: string };

const longestPlace = 70;
const pieces = /\{[^{}]*\}|[{}]/gu;
const tagShape = /^\{([#/]?)([A-Za-z][A-Za-z0-9]*)\}$/u;

/** Everything wrong with the tags of a template, from top to bottom: unknown, broken, lists not closed or not opened. */
export function scanTags(lines: readonly TemplateLine[], known: Known): readonly Problem[] {
  const problems: Problem[] = [];
  const open: Open[] = [];
  for (const { text } of lines) {
    const where = placeOf(text);
    for (const [piece] of text.matchAll(pieces)) {
      const problem = problemOf(piece, where, known, open);
      if (problem !== null) problems.push(problem);
    }
  }
  return [...problems, ...open.map(({ tag, where }) => ({ reason: 'list-not-closed', tag: `{#${tag}}`, where }))];
}

const placeOf = (text: string): string => {
  const line = text.trim();
  return line.length > longestPlace ? `${line.slice(0, longestPlace)}…` : line;
};

function problemOf(piece: string, where: string, known: Known, open: Open[]): Problem | null {
  const found = tagShape.exec(piece);
  if (found === null) return { reason: piece.length === 1 ? 'brace-alone' : 'tag-broken', tag: piece, where };
  const [, sign, name = ''] = found;
  if (sign === '/') return closed(name, where, open);
  if (sign === '#') {
    if (!known.lists.has(name)) return { reason: 'tag-unknown', tag: piece, where };
    open.push({ tag: name, where });
    return null;
  }
  if (known.values.has(name)) return null;
  return { reason: known.lists.has(name) ? 'list-as-value' : 'tag-unknown', tag: piece, where };
}

/** A list closes the one opened last. */
function closed(name: string, where: string, open: Open[]): Problem | null {
  if (open.at(-1)?.tag === name) {
    open.pop();
    return null;
  }
  const isOpen = open.some(({ tag }) => tag === name);
  if (isOpen)
    open.splice(
      open.findLastIndex(({ tag }) => tag === name),
      1,
    );
  return { reason: isOpen ? 'list-crossed' : 'list-not-opened', tag: `{/${name}}`, where };
}
