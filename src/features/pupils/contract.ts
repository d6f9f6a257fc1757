import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole, wholeSchoolRoles } from '#kernel/pure/role.ts';
import { IinField, NameField, PhoneField } from '#features/school/rules/fields.ts';
import { GuardianLimit } from './rules/guardian-contract.ts';

/** Those who see the whole school or their own class (process, People). */
const seers = [...wholeSchoolRoles, 'class-teacher'] as const;
const version = z.number().int();

export const Kinship = z.enum(['mother', 'father', 'guardian', 'trustee', 'foster-parent', 'relative', 'other']);
export type Kinship = z.infer<typeof Kinship>;
/** The language a family reads. */
export const FamilyLanguage = z.enum(['kk', 'ru']);

/** Soft: since 2013 an IIN need not match birth or sex. */
export const PupilWarning = z.enum(['iin-birth-differs', 'iin-sex-differs', 'age-unusual']);
export type PupilWarning = z.infer<typeof PupilWarning>;

const PupilKey = z.object({ family: z.string(), given: z.string(), id: Id });

export const find = question({
  name: 'pupils.find',
  summary: 'Up to ten pupils by name or class, for an appeal: any staff may write one without reading a file.',
  clause: 4,
  may: everyStaffRole,
  input: z.object({ text: z.string().trim().min(2).max(100) }),
  output: z.object({ rows: z.array(z.object({ id: Id, name: z.string(), className: z.string() })) }),
});

export const list = question({
  name: 'pupils.list',
  summary: 'One page of the pupils within reach, in Kazakh order, by name or class.',
  clause: null,
  may: seers,
  input: z.object({
    search: z.string().trim().max(100).optional(),
    classId: Id.optional(),
    show: z.enum(['here', 'left']).default('here'),
    after: PupilKey.optional(),
    limit: z.number().int().min(1).max(100).default(50),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        id: Id,
        name: z.string(),
        bornOn: PlainDate,
        classId: Id.nullable(),
        /** Empty when the pupil has left. */
        className: z.string(),
        language: FamilyLanguage,
        guardians: z.number(),
      }),
    ),
    next: PupilKey.nullable(),
  }),
});

const GuardianFields = z.object({
  name: NameField,
  nameRu: NameField.nullable(),
  kinship: Kinship,
  /** The one written to first. */
  isPrimary: z.boolean(),
  phone: PhoneField.nullable(),
  work: z.string().trim().max(300).nullable(),
  language: FamilyLanguage,
});

const PupilFields = z.object({
  name: NameField,
  nameRu: NameField.nullable(),
  bornOn: PlainDate,
  sex: z.enum(['female', 'male']),
  iin: IinField.nullable(),
  /** Why there is no IIN; needed exactly when there is none. */
  noIinReason: z.string().trim().min(3).max(300).nullable(),
  language: FamilyLanguage,
  address: z.string().trim().max(400).nullable(),
  phone: PhoneField.nullable(),
});

/** Where to, or from where, in words. */
const Place = z.string().trim().min(2).max(300).nullable();

/** The answer gives back what is stored, so its numbers are plain text. */
export const page = question({
  name: 'pupils.page',
  summary: 'One pupil within reach: card, classes through the years, guardians.',
  clause: null,
  may: seers,
  input: z.object({ pupilId: Id }),
  output: z.object({
    id: Id,
    ...PupilFields.shape,
    iin: z.string().nullable(),
    phone: z.string().nullable(),
    shortName: z.string(),
    age: z.number(),
    classId: Id.nullable(),
    className: z.string(),
    enrolments: z.array(
      z.object({
        id: Id,
        classId: Id,
        className: z.string(),
        schoolYear: z.number(),
        startsOn: PlainDate,
        endsOn: PlainDate.nullable(),
      }),
    ),
    guardians: z.array(
      z.object({
        id: Id,
        ...GuardianFields.shape,
        phone: z.string().nullable(),
        startsOn: PlainDate,
        endsOn: PlainDate.nullable(),
        /** Null: no court has limited the rights. */
        limit: GuardianLimit.nullable(),
        version,
      }),
    ),
    warnings: z.array(PupilWarning),
    version,
  }),
});

export const add = action({
  name: 'pupils.add',
  summary: 'Adds a pupil to a class, with guardians, and from where the child came.',
  clause: null,
  may: wholeSchoolRoles,
  input: PupilFields.extend({
    classId: Id,
    enrolledOn: PlainDate,
    guardians: z.array(GuardianFields).max(6),
    /** From where the child came on the day of enrolment; null for one who begins school here. */
    cameFrom: Place.default(null),
  }),
  output: z.object({ pupilId: Id, warnings: z.array(PupilWarning) }),
  touches: ['pupils', 'overview'],
});

export const save = action({
  name: 'pupils.save',
  summary: "Corrects a pupil's card.",
  clause: null,
  may: wholeSchoolRoles,
  input: PupilFields.extend({ pupilId: Id, version }),
  output: z.object({ version, warnings: z.array(PupilWarning) }),
  touches: ['pupils', 'cases', 'overview'],
});

export const addGuardian = action({
  name: 'pupils.add-guardian',
  summary: 'Adds a parent or other legal representative.',
  clause: 9,
  may: seers,
  input: GuardianFields.extend({ pupilId: Id }),
  output: z.object({ guardianId: Id }),
  touches: ['pupils'],
});

export const saveGuardian = action({
  name: 'pupils.save-guardian',
  summary: 'Corrects a parent or other legal representative.',
  clause: 9,
  may: seers,
  input: GuardianFields.extend({ guardianId: Id, version }),
  output: z.object({ version }),
  touches: ['pupils', 'council'],
});

export const move = action({
  name: 'pupils.move',
  summary: 'Moves pupils to a class from a day on: one child, or a whole class at the turn of the year.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({ pupilIds: z.array(Id).min(1).max(60), classId: Id, on: PlainDate }),
  output: z.object({ moved: z.number() }),
  touches: ['pupils', 'school', 'cases', 'overview'],
});

/** Why a pupil leaves; the same reasons end a case by the Council (clause 19). */
export const LeaveReason = z.enum(['move', 'change-of-school', 'graduation', 'other']);
export type LeaveReason = z.infer<typeof LeaveReason>;

export const leave = action({
  name: 'pupils.leave',
  summary: 'Records that a pupil leaves the school after a day; a case of the child stays a matter of the Council.',
  clause: 19,
  may: wholeSchoolRoles,
  input: z
    .object({
      pupilId: Id,
      version,
      lastDay: PlainDate,
      reason: LeaveReason,
      place: Place,
      note: z.string().trim().min(3).max(500).nullable(),
    })
    .refine((input) => input.reason !== 'other' || input.note !== null, { path: ['note'], message: 'note-needed' }),
  output: z.object({ version }),
  touches: ['pupils', 'school', 'cases', 'overview'],
});

export const arrive = action({
  name: 'pupils.arrive',
  summary: 'Takes a pupil who left back into a class from a day on; the card and its history go on.',
  clause: null,
  may: wholeSchoolRoles,
  input: z.object({ pupilId: Id, version, classId: Id, on: PlainDate, place: Place }),
  output: z.object({ version }),
  touches: ['pupils', 'school', 'cases', 'overview'],
});

export const movements = question({
  name: 'pupils.movements',
  summary: 'When a pupil within reach left and arrived, and the open case that a leaving does not end.',
  clause: 20,
  may: seers,
  input: z.object({ pupilId: Id }),
  output: z.object({
    id: Id,
    rows: z.array(
      z.object({
        id: Id,
        kind: z.enum(['left', 'arrived']),
        onDay: PlainDate,
        reason: LeaveReason.nullable(),
        place: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
    /** The case the Council has still to decide on, where the reader may open it. */
    openCase: z.object({ id: Id, number: z.number(), schoolYear: z.number(), onRecord: z.boolean() }).nullable(),
  }),
});
