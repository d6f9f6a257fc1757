import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names } from '#kernel/pure/text.ts';
import { DatesField, IinField, NameField, PhoneField, TypedNames } from './fields.ts';
import { PostKind } from './posts.ts';

export const Post = z.object({
  id: Id,
  kind: PostKind,
  title: Names,
  startsOn: PlainDate,
  endsOn: PlainDate.nullable(),
});
export type Post = z.infer<typeof Post>;

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
