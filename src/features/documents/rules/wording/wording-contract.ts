import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Names, paperLanguages } from '#kernel/pure/text.ts';
import { LetterShape } from '../letter-schema.ts';

/** The slug of a paper, as in its address and in the names of its files. */
const Slug = z.string().regex(/^[a-z-]{1,60}$/u);
const Language = z.enum(paperLanguages);
const Version = z.number().int().min(0);

/** A template that waits to be used, or is. */
const TemplateLine = z.object({
  id: Id,
  language: Language,
  fileName: z.string(),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
  /** Null: checked, not in use yet. */
  usedFrom: z.string().nullable(),
});
export type TemplateLine = z.infer<typeof TemplateLine>;

export const looks = question({
  name: 'documents.looks',
  summary: 'Every paper, how many of its sentences the school words itself, and its own Word templates.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({}),
  output: z.object({
    papers: z.array(
      z.object({
        paper: Slug,
        number: z.number(),
        names: Names,
        reworded: z.number(),
        templates: z.array(z.object({ language: Language, inUse: z.boolean() })),
      }),
    ),
  }),
});

const Place = z.enum(['name', 'heading', 'label', 'column', 'line', 'post', 'note']);

/** What the school says instead of a sentence, since when and by whom. */
const Said = z.object({ text: z.string(), by: z.string(), at: z.string() });
export type Said = z.infer<typeof Said>;

const Sentence = z.object({
  key: z.string(),
  place: Place,
  kk: z.string(),
  ru: z.string(),
  said: z.object({ kk: Said.nullable(), ru: Said.nullable() }),
});
export type Sentence = z.infer<typeof Sentence>;

/** A field of a template: what stands in the file in braces, the words of the form it stands for, and an example. */
const Field = z.object({
  tag: z.string(),
  /** A list repeats what stands between its opening and its closing. */
  kind: z.enum(['value', 'list', 'content']),
  label: Names.nullable(),
  example: Names,
  within: z.string().nullable(),
});

export const look = question({
  name: 'documents.look',
  summary:
    'One paper: a sample of it, the sentences a school may reword, those it may not, the fields of its template.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({ paper: Slug }),
  output: z.object({
    paper: Slug,
    version: Version,
    names: Names,
    /** The sample in the words of the form; the screen lays the school's words over it. */
    letters: z.object({ kk: LetterShape, ru: LetterShape }),
    sentences: z.array(Sentence),
    locked: z.array(z.object({ place: z.enum(['name', 'note']), kk: z.string(), ru: z.string(), clause: z.number() })),
    fields: z.array(Field),
    templates: z.array(TemplateLine),
  }),
});
export type Look = z.infer<typeof look.output>;

export const setWording = action({
  name: 'documents.set-wording',
  summary:
    'Says a sentence of a paper in the words of the school, or in the original again; holds for papers printed from then on.',
  clause: null,
  may: ['head', 'deputy'],
  input: z.object({
    paper: Slug,
    version: Version,
    key: z.string().min(1).max(100),
    language: Language,
    /** Null: the original again. */
    text: z.string().max(4000).nullable(),
  }),
  output: z.object({ version: Version }),
  touches: ['documents'],
});

export const adoptTemplate = action({
  name: 'documents.adopt-template',
  summary: 'Prints a paper by a checked template of the school from now on, as Word document in that language.',
  clause: null,
  may: ['head', 'deputy'],
  input: z.object({ paper: Slug, version: Version, templateId: Id }),
  output: z.object({ version: Version }),
  touches: ['documents'],
});

export const dropTemplate = action({
  name: 'documents.drop-template',
  summary: 'Takes a template back: the paper is printed as it was before.',
  clause: null,
  may: ['head', 'deputy'],
  input: z.object({ paper: Slug, version: Version, templateId: Id }),
  output: z.object({ version: Version }),
  touches: ['documents'],
});

/** What is wrong with a template, and where: a paragraph of the text, or the name of a part of the file. */
const Problem = z.object({ reason: z.string(), tag: z.string().nullable(), where: z.string().nullable() });
export type Problem = z.infer<typeof Problem>;

/** What an uploaded template answers: kept and ready to be tried, or what to mend. */
export const TemplateTaken = z.object({ templateId: Id.nullable(), problems: z.array(Problem) });
export type TemplateTaken = z.infer<typeof TemplateTaken>;

export const largestTemplate = 2 * 1024 * 1024;
