import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Names } from '#kernel/pure/text.ts';
import { NameField } from './rules/fields.ts';
import { Led, PersonInput, PostInput, PostShown, StaffRow, StandInInput } from './rules/person-fields.ts';
import { PostKind } from './rules/posts.ts';
import { ProfileInput, WeekDays } from './rules/profile-fields.ts';
import { SchoolSettings } from './rules/settings.ts';
import { ClassFields, SchoolYearNumber } from './rules/year-fields.ts';

export { Post } from './rules/person-fields.ts';
export { ProfileInput } from './rules/profile-fields.ts';

const everyone = [...everyStaffRole, 'administrator'] as const;
/** Those who keep the list of staff and classes. */
const keepers = ['head', 'deputy', 'administrator'] as const;
const leaders = ['head', 'deputy'] as const;

const version = z.number().int();

export const profile = question({
  name: 'school.profile',
  summary: 'The school: names, BIN, region, letterhead, week, and its settings.',
  clause: null,
  may: everyone,
  input: z.object({}),
  output: z.object({
    names: Names,
    shortNames: Names,
    bin: z.string(),
    regionCode: z.string(),
    address: Names.nullable(),
    phone: z.string().nullable(),
    weekDays: WeekDays,
    packId: z.string(),
    settings: SchoolSettings,
    version,
  }),
});

export const saveProfile = action({
  name: 'school.save-profile',
  summary: "Changes the school's names, BIN, region, letterhead and week.",
  clause: null,
  may: keepers,
  input: ProfileInput.extend({ version }),
  output: z.object({ version }),
  touches: ['school', 'access', 'overview', 'dossier', 'council'],
});

export const weekMoves = question({
  name: 'school.week-moves',
  summary: 'What another week would change: days off in lieu, due days of dossiers, meetings called for a day off.',
  clause: 11,
  may: keepers,
  input: z.object({ weekDays: WeekDays }),
  output: z.object({
    /** Days in lieu that become working, and days that become off in lieu. */
    dropped: z.array(PlainDate),
    added: z.array(PlainDate),
    moved: z.array(z.object({ meetingOn: PlainDate, from: PlainDate, to: PlainDate, dossiers: z.number() })),
    meetings: z.array(PlainDate),
  }),
});

export const saveSettings = action({
  name: 'school.save-settings',
  summary: 'Changes what the order leaves to the school.',
  clause: 2,
  may: leaders,
  input: z.object({ version, settings: SchoolSettings }),
  output: z.object({ version }),
  touches: ['school', 'dossier', 'overview', 'council', 'session'],
});

const PersonKey = z.object({ family: z.string(), given: z.string(), id: Id });

export const people = question({
  name: 'school.people',
  summary: 'Staff and outside specialists with their posts of today, one page in Kazakh order.',
  clause: null,
  may: everyone,
  input: z.object({
    search: z.string().trim().max(100).optional(),
    /** Only those who hold this post today. */
    kind: PostKind.optional(),
    /** `here`: with a post today; `all`: also those who left or wait for a post. */
    show: z.enum(['here', 'all']).default('here'),
    after: PersonKey.optional(),
    limit: z.number().int().min(1).max(200).default(100),
  }),
  output: z.object({
    rows: z.array(StaffRow),
    next: PersonKey.nullable(),
  }),
});

export const person = question({
  name: 'school.person',
  summary: 'One member of staff with every post, past and to come.',
  clause: null,
  may: keepers,
  input: z.object({ personId: Id }),
  output: z.object({
    id: Id,
    name: NameField,
    nameRu: NameField.nullable(),
    iin: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    external: z.boolean(),
    posts: z.array(PostShown),
    /** The classes the person leads today or will lead, until which day. */
    leads: z.array(Led),
    version,
  }),
});

export const addPerson = action({
  name: 'school.add-person',
  summary: 'Adds a member of staff with their posts; without a post a person sees nothing.',
  clause: null,
  may: keepers,
  input: PersonInput.extend({ posts: z.array(PostInput).max(10) }),
  output: z.object({ personId: Id }),
  touches: ['school', 'access', 'overview'],
});

export const savePerson = action({
  name: 'school.save-person',
  summary: 'Corrects what is kept of a member of staff.',
  clause: null,
  may: keepers,
  input: PersonInput.extend({ personId: Id, version }),
  output: z.object({ version }),
  touches: ['school', 'access', 'overview'],
});

export const givePost = action({
  name: 'school.give-post',
  summary: 'Gives posts for a time, one or several at once; an acting head holds the post of head for its days.',
  clause: 7,
  may: keepers,
  input: z.object({ personId: Id, posts: z.array(PostInput).min(1).max(10) }),
  output: z.object({ postIds: z.array(Id) }),
  touches: ['school', 'access', 'overview'],
});

export const standIn = action({
  name: 'school.stand-in',
  summary: "Gives the duties of a post to another for some days, the head's by order; they end by themselves.",
  clause: 7,
  may: keepers,
  input: StandInInput,
  output: z.object({ postId: Id }),
  touches: ['school', 'access', 'overview', 'council'],
});

export const endPost = action({
  name: 'school.end-post',
  summary: 'Sets the last day of a post.',
  clause: null,
  may: keepers,
  input: z.object({ postId: Id, endsOn: PlainDate }),
  output: z.object({}),
  touches: ['school', 'access', 'overview'],
});

const Teacher = z.object({ personId: Id, name: z.string() });
const ClassRow = ClassFields.extend({
  id: Id,
  schoolYear: SchoolYearNumber,
  name: z.string(),
  teacher: Teacher.nullable(),
  version,
});

export const classes = question({
  name: 'school.classes',
  summary: 'The classes of one school year with their class teachers of today.',
  clause: null,
  may: everyone,
  /** Left out: the school year of today. */
  input: z.object({ schoolYear: SchoolYearNumber.optional() }),
  output: z.object({
    schoolYear: SchoolYearNumber,
    rows: z.array(ClassRow),
  }),
});

export const addClass = action({
  name: 'school.add-class',
  summary: 'Adds a class of a school year, with its class teacher when known.',
  clause: null,
  may: keepers,
  input: ClassFields.extend({ schoolYear: SchoolYearNumber, teacherId: Id.nullable() }),
  output: z.object({ classId: Id }),
  touches: ['school', 'pupils', 'access'],
});

export const saveClass = action({
  name: 'school.save-class',
  summary: 'Corrects grade, letter or language of a class.',
  clause: null,
  may: keepers,
  input: ClassFields.extend({ classId: Id, version }),
  output: z.object({ version }),
  touches: ['school', 'pupils', 'cases'],
});

export const setClassTeacher = action({
  name: 'school.set-class-teacher',
  summary: 'Names the class teacher from a day on; gives the post of class teacher where the person has none.',
  clause: null,
  may: keepers,
  input: z.object({ classId: Id, version, personId: Id.nullable(), from: PlainDate }),
  output: z.object({ version }),
  touches: ['school', 'access', 'pupils', 'cases', 'overview'],
});
