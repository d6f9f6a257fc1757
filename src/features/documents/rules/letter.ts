import type { PaperLanguage } from '#kernel/pure/text.ts';

/**
 * What every paper returns: content without looks. Both renderers (PDF and DOCX) print the same letter.
 * A line break inside a run is `\n`. Build blocks with the constructors below and values with `value` and `textRuns`.
 */
type TextRun = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Set when only the original exists: printed as typed, in that language, followed by a small mark. */
  readonly original?: PaperLanguage;
  /** Of a sentence with places for facts: both apart, so that a school can say the sentence otherwise (0031). */
  readonly said?: { readonly sentence: string; readonly facts: Readonly<Record<string, string>> };
};

/** A visible gap to fill by hand, that many underscores wide. */
type BlankRun = { readonly blank: number };

export type Run = TextRun | BlankRun;
export type Runs = readonly Run[];

export type Align = 'left' | 'center' | 'right' | 'justify';

export type Heading = {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly runs: Runs;
  readonly align?: 'center' | 'left';
};
export type Paragraph = {
  readonly kind: 'paragraph';
  readonly runs: Runs;
  readonly align?: Align;
  readonly indent?: boolean;
};
/** 1. 2. 3. … counted from `start` (1 when absent). */
export type Numbered = { readonly kind: 'numbered'; readonly items: readonly Runs[]; readonly start?: number };
/** The head is repeated on each page; `widths` are fractions, one per column. */
export type Table = {
  readonly kind: 'table';
  readonly head: readonly Runs[];
  readonly rows: readonly (readonly Runs[])[];
  readonly widths: readonly number[];
};
export type Field = { readonly label: string; readonly runs: Runs };
/** Label and value, one under another. */
export type Fields = { readonly kind: 'fields'; readonly rows: readonly Field[] };
/** `name` is initials and surname; an empty one prints as a blank. */
export type Signature = { readonly post: string; readonly name: string };
export type Signatures = { readonly kind: 'signatures'; readonly rows: readonly Signature[] };
/** A quiet box, for what must be said and not shouted (clause 22: no legal consequences). */
export type Note = { readonly kind: 'note'; readonly runs: Runs };
/** A text as a QR code, row by row of '0' and '1', quiet zone and all; `text` is what it says. */
export type Qr = { readonly kind: 'qr'; readonly rows: readonly string[]; readonly text: string };
export type Space = { readonly kind: 'space' };
/** One row of a pair: Kazakh left, Russian right. */
export type Columns = { readonly kind: 'columns'; readonly left: readonly Block[]; readonly right: readonly Block[] };

export type Block = Heading | Paragraph | Numbered | Table | Fields | Signatures | Note | Columns | Qr | Space;

/** A picture between the two names; its size in pixels gives its shape. */
export type Emblem = {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
};

export type Letterhead = {
  readonly kk: string;
  readonly ru: string;
  readonly bin?: string;
  readonly address?: { readonly kk: string; readonly ru: string };
  readonly phone?: string;
  /** Set where the paper is made, from the school's settings: no form asks for it. */
  readonly emblem?: Emblem;
};

/** The line under the letterhead: date at the left, number at the right. */
export type NumberAndDate = { readonly date: Runs; readonly number: Runs };

export type Letter = {
  /** Slug of the paper, such as `protocol`. */
  readonly paper: string;
  readonly language: PaperLanguage | 'pair';
  /** Title in the metadata of the file: never holds a name. What is printed on the page is a heading block. */
  readonly title: string;
  /** Lies on its side: for wide tables. */
  readonly wide?: boolean;
  readonly letterhead: Letterhead | null;
  readonly numberAndDate?: NumberAndDate;
  readonly blocks: readonly Block[];
};

/** Anything that can stand inside a line: `paragraph('№ ', bold(number), textRuns(reason, lang))`. */
export type Inline = string | Run | readonly Inline[];

const shortestBlank = 8;

export function runsOf(...parts: readonly Inline[]): Runs {
  return parts.flatMap((part): Runs => {
    if (typeof part === 'string') return part === '' ? [] : [{ text: part }];
    return isList(part) ? runsOf(...part) : [part];
  });
}

export function bold(text: string): Run {
  return { text, bold: true };
}

export function italic(text: string): Run {
  return { text, italic: true };
}

export function blank(width: number = shortestBlank): Run {
  return { blank: Math.max(shortestBlank, Math.trunc(width)) };
}

/** The text itself, or a visible blank when it is missing or empty. */
export function value(text: string | null | undefined, width?: number): Run {
  return text === undefined || text === null || text.trim() === '' ? blank(width) : { text };
}

export function heading(level: 1 | 2, ...parts: readonly Inline[]): Heading {
  return { kind: 'heading', level, runs: runsOf(...parts), align: level === 1 ? 'center' : 'left' };
}

/** A justified paragraph with the first line indented: the ordinary text of a paper. */
export function paragraph(...parts: readonly Inline[]): Paragraph {
  return { kind: 'paragraph', runs: runsOf(...parts), align: 'justify', indent: true };
}

/** A line without indent, such as an addressee (`right`) or a closing line. */
export function line(align: Align, ...parts: readonly Inline[]): Paragraph {
  return { kind: 'paragraph', runs: runsOf(...parts), align };
}

export function numbered(...items: readonly Inline[]): Numbered {
  return { kind: 'numbered', items: items.map((item) => runsOf(item)) };
}

export function table(widths: readonly number[], head: readonly Inline[], rows: readonly (readonly Inline[])[]): Table {
  return {
    kind: 'table',
    widths,
    head: head.map((cell) => runsOf(cell)),
    rows: rows.map((row) => row.map((cell) => runsOf(cell))),
  };
}

export function fields(...rows: readonly (readonly [label: string, content: Inline])[]): Fields {
  return { kind: 'fields', rows: rows.map(([label, content]) => ({ label, runs: runsOf(content) })) };
}

export function signatures(...rows: readonly Signature[]): Signatures {
  return { kind: 'signatures', rows };
}

export function note(...parts: readonly Inline[]): Note {
  return { kind: 'note', runs: runsOf(...parts) };
}

export const space: Space = { kind: 'space' };

function isList(part: Run | readonly Inline[]): part is readonly Inline[] {
  return Array.isArray(part);
}
