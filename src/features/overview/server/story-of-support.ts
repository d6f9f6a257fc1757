import { sql, type RawBuilder } from 'kysely';
import type { SupportReader } from '#features/monitoring/server/public.ts';
import { helpsChild } from '#features/monitoring/rules/may-read-support.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { dayOf, part, type Part } from './story-part.ts';

/** Whose story is read, and whether it is read for the family: then without what is restricted or concerns others. */
export type StoryReader = SupportReader & { readonly forFamily?: boolean };

/** Authors reread their own; the rest is for whoever helps the child, a restricted note for fewer (`mayReadEntry`). */
export function ofSupport({ schoolId }: Tx, caseId: string, reader: StoryReader): readonly Part[] {
  const helps = helpsChild(reader);
  const mine = (author: string): RawBuilder<boolean> =>
    sql<boolean>`(${reader.forFamily !== true} and ${sql.ref(author)} = ${reader.personId}::uuid)`;
  const open = sql<boolean>`(not x.restricted or ${reader.forFamily !== true && (reader.wholeSchool || reader.supports)})`;
  return [
    part(
      'help',
      {
        id: sql`x.id`,
        kind: 'contact',
        on: sql`x.on_day`,
        code: sql`x.kind`,
        texts: [sql`x.words`, sql`x.return_words`],
        person: sql`x.author_id`,
      },
      sql`from monitoring_contacts x where x.school_id = ${schoolId} and x.case_id = ${caseId} and x.withdrawn_why is null
      and (${mine('x.author_id')} or (${helps} and ${open}))`,
    ),
    part(
      'help',
      {
        id: sql`x.id`,
        kind: 'observation',
        on: sql`x.on_day`,
        code: sql`'seen'`,
        names: sql`x.phrase`,
        texts: [sql`x.words`],
        person: sql`x.author_id`,
      },
      sql`from monitoring_observations x where x.school_id = ${schoolId} and x.case_id = ${caseId}
      and (${mine('x.author_id')} or ${helps})`,
    ),
    ...(helps ? ofReviews(schoolId, caseId) : []),
  ];
}

/** What is recorded when everybody is heard, the child first. */
const ofReviews = (schoolId: string, caseId: string): readonly Part[] => [
  part(
    'help',
    {
      id: sql`x.id`,
      kind: 'review',
      on: sql`x.on_day`,
      code: sql`x.leads_to`,
      texts: [sql`x.family`, sql`x.specialists`],
      person: sql`x.held_by`,
    },
    sql`from monitoring_reviews x where x.school_id = ${schoolId} and x.case_id = ${caseId}`,
  ),
  part(
    'child',
    {
      id: sql`x.id`,
      kind: 'own-words',
      on: sql`x.on_day`,
      code: sql`case when x.declined then 'declined' else 'said' end`,
      texts: [sql`x.hard`, sql`x.helps`, sql`x.wants`],
      person: sql`x.heard_by`,
    },
    sql`from monitoring_child_words x where x.school_id = ${schoolId} and x.case_id = ${caseId}`,
  ),
];

/** What the guardians said through their links. */
export function ofTheFamily({ schoolId }: Tx, caseId: string): readonly Part[] {
  return [
    part(
      'family',
      {
        id: sql`a.id`,
        kind: 'said',
        on: dayOf(sql`a.said_at`),
        code: sql`a.kind`,
        texts: [sql`a.words`, sql`a.reply`],
        by: sql`g.family || ' ' || g.given`,
      },
      sql`from links_answers a join links_links l on l.school_id = a.school_id and l.id = a.link_id and l.kind = 'family'
      join pupils_guardians g on g.school_id = l.school_id and g.id = l.guardian_id
      where a.school_id = ${schoolId} and (l.case_id = ${caseId} or l.item_id in (
        select i.id from council_items i where i.school_id = ${schoolId} and i.case_id = ${caseId}))`,
    ),
  ];
}
