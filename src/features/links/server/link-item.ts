import { z } from 'zod';
import { Pack, agendaKinds, type AgendaKind } from '#features/procedure/rules/pack.ts';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import { Names, Text, type PaperLanguage } from '#kernel/pure/text.ts';
import { Said } from '../rules/link-view.ts';

const Name = z.object({ family: z.string(), given: z.string(), patronymic: z.string().nullish() });
export const LinkedName = Name.extend({ nameRu: Name.nullable() });
export type LinkedName = z.infer<typeof LinkedName>;

export const LinkedSchool = z.object({ names: Names, phone: z.string().nullable(), address: Names.nullable() });
export type LinkedSchool = z.infer<typeof LinkedSchool>;

/** The one question a link is bound to, as the functions of the database answer it. */
export const LinkedItem = z.object({
  kind: z.enum(agendaKinds),
  question: Text.nullable(),
  held_on: PlainDate,
  starts_at: z.string().nullable(),
  place: Text.nullable(),
  /** Where a remote or mixed meeting is joined. */
  join_at: z.string().nullable(),
  meeting_state: z.enum(['called', 'opened', 'closed', 'cancelled']),
});
export type LinkedItem = z.infer<typeof LinkedItem>;

/** What both kinds of links are told of their question. */
export const LinkedBase = z.object({
  school: LinkedSchool,
  item: LinkedItem,
  /** A pack the school loaded itself; null for the one of the program. */
  pack: Pack.nullable().transform((pack) => pack ?? order61),
  said: z.array(Said),
});

/** The name in the spelling of that language. */
export function nameIn(name: LinkedName, lang: PaperLanguage): PersonName {
  const { family, given, patronymic } = lang === 'ru' && name.nameRu !== null ? name.nameRu : name;
  return { family, given, patronymic: patronymic ?? undefined };
}

export const kindNameOf = (pack: Pack, kind: AgendaKind, lang: PaperLanguage): string =>
  pack.agendaKinds.find((one) => one.code === kind)?.names[lang] ?? '';
