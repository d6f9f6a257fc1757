import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import { fieldErrors } from '#ui/api/field-errors.ts';
import { emptyText } from '#ui/text-in-two.tsx';
import { PaperBody, workForms } from '../rules/paper-body.ts';
import type { PaperKind } from '../rules/paper-kind.ts';

const Line = z.string();
const Number = z.number().nullable();
const Day = PlainDate.nullable();

/** Each paper while it is typed: nothing is demanded yet, every text stands, empty at first. */
export const CharacteristicDraft = z.object({
  kind: z.literal('characteristic'),
  inSchoolSince: Day,
  family: Text,
  studies: Text,
  weakSubjects: Text,
  attendance: Text,
  missedUnexcused: Number,
  missedExcused: Number,
  behaviour: Text,
  relations: Text,
  interests: Text,
  strengths: Text,
  parentsAttitude: Text,
  conclusion: Text,
  subjectLines: z.array(z.object({ subject: Line, teacher: Line, line: Text })),
});
export const PsychologicalDraft = z.object({
  kind: z.literal('psychological-conclusion'),
  request: Text,
  dates: z.array(Day),
  methods: Text,
  observed: Text,
  results: Text,
  forTeachers: Text,
  forParents: Text,
  forSpecialists: Text,
});
export const LivingDraft = z.object({
  kind: z.literal('living-conditions-act'),
  visitedOn: Day,
  address: Line,
  members: z.array(z.object({ name: Line, post: Line })),
  household: z.array(z.object({ name: Line, kinship: Line, age: Number, occupation: Line })),
  parentsWork: Text,
  income: Text,
  upbringing: Text,
  dwelling: Text,
  rooms: Number,
  amenities: Text,
  placeToSleep: Text,
  placeToStudy: Text,
  conclusion: Text,
  photoConsent: z.boolean(),
});
export const BriefDraft = z.object({
  kind: z.literal('brief-information'),
  rows: z.array(z.object({ on: Day, form: z.enum(workForms), who: Line, content: Text, result: Text })),
});
export const RemovalDraft = z.object({
  kind: z.enum(['characteristic-positive', 'psychological-characteristic-positive']),
  positive: z.boolean().nullable(),
  text: Text,
});
export const PaperDraft = z.discriminatedUnion('kind', [
  CharacteristicDraft,
  PsychologicalDraft,
  LivingDraft,
  BriefDraft,
  RemovalDraft,
]);
export type PaperDraft = z.infer<typeof PaperDraft>;

/** The sheet: the paper, its enclosures, and the colleague it is entered for. */
export const SheetDraft = z.object({
  paper: PaperDraft,
  files: z.array(z.object({ fileId: Id, name: z.string() })),
  author: z.object({ id: Id, label: z.string() }).nullable(),
});
export type SheetDraft = z.infer<typeof SheetDraft>;

/** An empty paper of the kind. */
function emptyPaper(kind: PaperKind, language: string): PaperDraft {
  const text = emptyText(language);
  switch (kind) {
    case 'characteristic':
      return { kind, ...emptyCharacteristic(text) };
    case 'psychological-conclusion':
      return {
        kind,
        request: text,
        dates: [null],
        methods: text,
        observed: text,
        results: text,
        forTeachers: text,
        forParents: text,
        forSpecialists: text,
      };
    case 'living-conditions-act':
      return { kind, ...emptyLiving(text) };
    case 'brief-information':
      return { kind, rows: [emptyRow(language)] };
    case 'characteristic-positive':
    case 'psychological-characteristic-positive':
      return { kind, positive: null, text };
  }
}

const emptyCharacteristic = (text: Text): Omit<z.infer<typeof CharacteristicDraft>, 'kind'> => ({
  inSchoolSince: null,
  family: text,
  studies: text,
  weakSubjects: text,
  attendance: text,
  missedUnexcused: null,
  missedExcused: null,
  behaviour: text,
  relations: text,
  interests: text,
  strengths: text,
  parentsAttitude: text,
  conclusion: text,
  subjectLines: [],
});

const emptyLiving = (text: Text): Omit<z.infer<typeof LivingDraft>, 'kind'> => ({
  visitedOn: null,
  address: '',
  members: [{ name: '', post: '' }],
  household: [{ name: '', kinship: '', age: null, occupation: '' }],
  parentsWork: text,
  income: text,
  upbringing: text,
  dwelling: text,
  rooms: null,
  amenities: text,
  placeToSleep: text,
  placeToStudy: text,
  conclusion: text,
  photoConsent: false,
});

/** One line of the brief information. */
export const emptyRow = (language: string): z.infer<typeof BriefDraft>['rows'][number] => ({
  on: null,
  form: 'talk',
  who: '',
  content: emptyText(language),
  result: emptyText(language),
});

/** What was handed in stands in the form again; a text that was not given is empty. */
export function paperDraftOf(kind: PaperKind, body: PaperBody | null, language: string): PaperDraft {
  const empty = emptyPaper(kind, language);
  if (body === null || body.kind !== kind) return empty;
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
  const rows =
    body.kind === 'brief-information'
      ? { rows: body.rows.map((row) => ({ ...row, result: row.result ?? emptyText(language) })) }
      : {};
  const read = PaperDraft.safeParse({ ...empty, ...given, ...rows });
  return read.success ? read.data : empty;
}

type Checked = { readonly body: PaperBody | null; readonly errors: Readonly<Record<string, string>> };

/** The paper as it is handed in, or what is missing, by field. */
export function checkPaper(draft: PaperDraft): Checked {
  const checked = PaperBody.safeParse(withoutEmpty(draft));
  if (checked.success) return { body: checked.data, errors: {} };
  const fields = checked.error.issues.map(({ path, code, message }) => ({ path: path.join('.'), code, message }));
  return { body: null, errors: fieldErrors({ kind: 'invalid', fields }) };
}

/** An empty text is no text; lines of a table left wholly empty are left out, and days not given. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isBlank(one)).map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  if (Text.safeParse(value).success) return isBlank(value) ? null : value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutEmpty(part)]));
}

/** Null, an empty line, an empty text, or a row of nothing else; the kind of work alone says nothing. */
function isBlank(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object') return false;
  return Object.entries(value).every(([name, part]) => name === 'lang' || name === 'form' || isBlank(part));
}
