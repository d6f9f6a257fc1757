import { sql } from 'kysely';
import { z } from 'zod';
import { nameSql } from '#features/cases/server/public.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { type AnyReading, reading } from '#kernel/server/ask.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { linksOfMeeting as contract } from '../contract.ts';
import { LinkView } from '../rules/link-view.ts';
import { cardColumns, openCard, StoredCard } from './link-cards.ts';

/** Addresses of mails lie sealed, so the question is made for the kernel that asks it. */
export const linksOfMeeting: AnyReading = {
  contract,
  ask: (kernel, tokenHash, input) => linksWith(kernel).ask(kernel, tokenHash, input),
};

const Row = LinkView.extend({ mails: StoredCard.shape.mails });

const linksWith = (kernel: Kernel): AnyReading =>
  reading({
    contract,
    read: async (tx, input) => {
      if (!(await isMeeting(tx, input.meetingId))) return null;
      const found = await sql<unknown>`
        select ${cardColumns(tx)}, l.kind, l.invitation_id as "invitationId", l.item_id as "itemId",
          coalesce(${nameSql('g')}, ${nameSql('p')}) as name,
          (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'words', a.words, 'saidAt', a.said_at)
              order by a.said_at desc, a.id desc), '[]')
            from links_answers a where a.school_id = l.school_id and a.link_id = l.id and a.kind in ('coming', 'cannot',
              'other-time', 'opinion') and coalesce(a.invitation_id, l.invitation_id) = l.invitation_id) as said
        from links_links l
        join council_items i on i.school_id = l.school_id and i.id = l.item_id
        left join school_people p on p.school_id = l.school_id and p.id = l.person_id
        left join pupils_guardians g on g.school_id = l.school_id and g.id = l.guardian_id
        where l.school_id = ${tx.schoolId} and i.meeting_id = ${input.meetingId} order by l.id`.execute(tx.db);
      const links = z
        .array(Row)
        .parse(found.rows)
        .map((row) => openCard(kernel, tx.schoolId, row));
      const hasAddress = kernel.publicUrl !== undefined;
      const byFamily = await answersByFamily(tx, input.meetingId);
      return { hasAddress, hasMail: hasAddress && kernel.mail !== undefined, links, byFamily };
    },
    openings: ({ links, byFamily }) => {
      const rows = links.length + byFamily.length;
      return rows === 0 ? [] : [{ kind: 'links', id: null, rows }];
    },
  });

/** Answers to invitations of this meeting that came through another link than that of the invitation. */
async function answersByFamily(tx: Tx, meetingId: string): Promise<OutputOf<typeof contract>['byFamily']> {
  const found = await sql<unknown>`
    select n.id as "invitationId", n.item_id as "itemId", ${nameSql('g')} as name,
      jsonb_agg(jsonb_build_object('kind', a.kind, 'words', a.words, 'saidAt', a.said_at) order by a.said_at desc, a.id desc) as said
    from links_answers a
    join links_links l on l.school_id = a.school_id and l.id = a.link_id
    join council_invitations n on n.school_id = a.school_id and n.id = a.invitation_id
    join council_items i on i.school_id = n.school_id and i.id = n.item_id
    join pupils_guardians g on g.school_id = n.school_id and g.id = n.guardian_id
    where a.school_id = ${tx.schoolId} and i.meeting_id = ${meetingId} and l.invitation_id is distinct from n.id
    group by n.id, n.item_id, g.family, g.given, g.patronymic order by n.id`.execute(tx.db);
  return contract.output.shape.byFamily.parse(found.rows);
}

async function isMeeting(tx: Tx, id: string): Promise<boolean> {
  const found = await sql`select 1 from council_meetings where school_id = ${tx.schoolId} and id = ${id}`.execute(
    tx.db,
  );
  return found.rows.length > 0;
}
