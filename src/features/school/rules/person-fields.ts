import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names } from '#kernel/pure/text.ts';
import { DatesField, IinField, NameField, PhoneField, TypedNames } from './fields.ts';
import { PostKind, PostOrigin } from './posts.ts';

export const Post = z.object({
  id: Id,
  kind: PostKind,
  title: Names,
  startsOn: PlainDate,
  endsOn: PlainDate.nullable(),
});
export type Post = z.infer<typeof Post>;

/** A post with whose duties it is, by which order, and who stands in for it. */
export const PostShown = Post.extend({
  origin: PostOrigin,
  orderNumber: z.string().nullable(),
  orderOn: PlainDate.nullable(),
  /** Whose post it is, where it is held in somebody's stead. */
  insteadOf: z.string().nullable(),
  standIns: z.array(z.object({ name: z.string(), startsOn: PlainDate, endsOn: PlainDate })),
});
export type PostShown = z.infer<typeof PostShown>;

/** A class somebody leads, with what a change of its teacher needs. */
export const Led = z.object({
  classId: Id,
  name: z.string(),
  version: z.number(),
  endsOn: PlainDate.nullable(),
});
export type Led = z.infer<typeof Led>;

/** Who carries the duties of a post, on which days, by which order. */
export const StandInInput = z.object({
  postId: Id,
  personId: Id,
  days: z
    .object({ startsOn: PlainDate, endsOn: PlainDate })
    .refine((days) => days.endsOn >= days.startsOn, { path: ['endsOn'], message: 'ends-before-start' }),
  order: z.object({ number: z.string().trim().min(1).max(40), on: PlainDate }).nullable(),
});

/** What is kept of a member of staff, as typed. */
export const PersonInput = z.object({
  name: NameField,
  nameRu: NameField.nullable(),
  iin: IinField.nullable(),
  phone: PhoneField.nullable(),
  email: z.email().max(200).nullable(),
  /** Works elsewhere: an inspector, a specialist of another institution. */
  external: z.boolean(),
});

export const PostInput = z.object({ kind: PostKind, title: TypedNames, dates: DatesField });

/** A line of the staff list: posts of today. */
export const StaffRow = z.object({
  id: Id,
  name: z.string(),
  external: z.boolean(),
  posts: z.array(z.object({ kind: PostKind, title: Names })),
  /** The class led today, if any. */
  classes: z.array(z.string()),
});
