import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';

const said = Text.refine((typed) => typed.text !== '');
const Line = z.string().trim().max(300);
const Count = z.int().min(0).max(10_000);

/** Characteristic by the class teacher (paper 3), with lines of the subject teachers. */
export const Characteristic = z.strictObject({
  kind: z.literal('characteristic'),
  inSchoolSince: PlainDate.nullable(),
  family: Text.nullable(),
  studies: Text.nullable(),
  weakSubjects: Text.nullable(),
  attendance: Text.nullable(),
  missedUnexcused: Count.nullable(),
  missedExcused: Count.nullable(),
  behaviour: Text.nullable(),
  relations: Text.nullable(),
  interests: Text.nullable(),
  strengths: Text.nullable(),
  parentsAttitude: Text.nullable(),
  conclusion: said,
  subjectLines: z.array(z.strictObject({ subject: Line.min(1), teacher: Line, line: said })).max(40),
});
export type Characteristic = z.infer<typeof Characteristic>;

/** Psychological conclusion (paper 4): plain words and recommendations; raw test data never leave the psychologist. */
export const PsychologicalConclusion = z.strictObject({
  kind: z.literal('psychological-conclusion'),
  request: Text.nullable(),
  dates: z.array(PlainDate).max(20),
  methods: Text.nullable(),
  observed: Text.nullable(),
  results: said,
  forTeachers: Text.nullable(),
  forParents: Text.nullable(),
  forSpecialists: Text.nullable(),
});
export type PsychologicalConclusion = z.infer<typeof PsychologicalConclusion>;

/** Act of housing and living conditions (paper 5). */
export const LivingConditionsAct = z.strictObject({
  kind: z.literal('living-conditions-act'),
  visitedOn: PlainDate,
  address: Line,
  members: z
    .array(z.strictObject({ name: Line.min(1), post: Line }))
    .min(1)
    .max(10),
  household: z
    .array(
      z.strictObject({ name: Line.min(1), kinship: Line, age: z.int().min(0).max(120).nullable(), occupation: Line }),
    )
    .max(20),
  parentsWork: Text.nullable(),
  /** Only what the parents told themselves. */
  income: Text.nullable(),
  upbringing: Text.nullable(),
  dwelling: Text.nullable(),
  rooms: Count.max(50).nullable(),
  amenities: Text.nullable(),
  placeToSleep: Text.nullable(),
  placeToStudy: Text.nullable(),
  conclusion: said,
  /** The parents agreed to photos; without it none is attached. */
  photoConsent: z.boolean(),
});
export type LivingConditionsAct = z.infer<typeof LivingConditionsAct>;

export const workForms = ['talk', 'call', 'home-visit', 'consultation', 'incident', 'agreement', 'other'] as const;
export type WorkForm = (typeof workForms)[number];

/** Brief information on the preventive work done so far (paper 6). */
export const BriefInformation = z.strictObject({
  kind: z.literal('brief-information'),
  rows: z
    .array(
      z.strictObject({ on: PlainDate, form: z.enum(workForms), who: Line, content: said, result: Text.nullable() }),
    )
    .min(1)
    .max(100),
});
export type BriefInformation = z.infer<typeof BriefInformation>;

/** Clause 19: the characteristic of the class teacher, or of the psychological service, for removal. */
export const RemovalCharacteristic = z.strictObject({
  kind: z.enum(['characteristic-positive', 'psychological-characteristic-positive']),
  positive: z.boolean(),
  text: said,
});
export type RemovalCharacteristic = z.infer<typeof RemovalCharacteristic>;

/** The typed form of each paper. */
export const PaperBody = z.discriminatedUnion('kind', [
  Characteristic,
  PsychologicalConclusion,
  LivingConditionsAct,
  BriefInformation,
  RemovalCharacteristic,
]);
export type PaperBody = z.infer<typeof PaperBody>;
