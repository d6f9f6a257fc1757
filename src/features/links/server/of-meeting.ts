import { sql } from 'kysely';
import { z } from 'zod';
import { nameSql } from '#features/cases/server/public.ts';
import { type AnyReading, reading } from '#kernel/server/ask.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { linksOfMeeting as contract } from '../contract.ts';
import { LinkView, MailView } from '../rules/link-view.ts';
import { openAddress } from './link-keys.ts';

/** Addresses of mails lie sealed, so the question is made for the kernel that asks it. */
export const linksOfMeeting: AnyReading = {
  contract,
  ask: (kernel, tokenHash, input) => linksWith(kernel).ask(kernel, tokenHash, input),
};

const Row = LinkView.extend({ mails: z.array(MailView.omit({ to: true }).extend({ sealed: z.string() })) });

const opened = (kernel: Kernel, schoolId: string, { mails, ...link }: z.infer<typeof Row>): LinkView => ({
  ...link,
  mails: mails.map((mail) => viewOf(kernel, schoolId, mail)),
});

function viewOf(kernel: Kernel, schoolId: string, { sealed, ...mail }: z.infer<typeof Row>['mails'][number]): MailView {
  return { ...mail, to: openAddress(kernel, schoolId, mail.id, Buffer.from(sealed, 'hex')) };
}

const linksWith = (kernel: Kernel): AnyReading =>
  reading({
    contract,
    read: async (tx, input) => {
      if (!(await isMeeting(tx, input.meetingId))) return null;
      const found = await sql<unknown>`
        select l.id, l.version, l.kind, l.invitation_id as "invitationId", l.item_id as "itemId", l.wrong_codes as "wrongCodes",
          links_state(l, ${tx.today}) as state, l.expires_on as "expiresOn", to_json(l.seen_at) as "seenAt",
          coalesce(${nameSql('g')}, ${nameSql('p')}) as name,
          (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'sealed', encode(m.address, 'hex'), 'state', m.state,
              'attempts', m.attempts, 'lastError', m.last_error, 'askedAt', m.asked_at, 'triedAt', m.tried_at,
              'endedAt', m.ended_at) order by m.asked_at desc, m.id desc), '[]')
            from links_mails m where m.school_id = l.school_id and m.link_id = l.id) as mails,
          (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'words', a.words, 'saidAt', a.said_at)
              order by a.said_at desc, a.id desc), '[]')
            from links_answers a where a.school_id = l.school_id and a.link_id = l.id) as said
        from links_links l
        join council_items i on i.school_id = l.school_id and i.id = l.item_id
        left join school_people p on p.school_id = l.school_id and p.id = l.person_id
        left join pupils_guardians g on g.school_id = l.school_id and g.id = l.guardian_id
        where l.school_id = ${tx.schoolId} and i.meeting_id = ${input.meetingId} order by l.id`.execute(tx.db);
      const links = z
        .array(Row)
        .parse(found.rows)
        .map((row) => opened(kernel, tx.schoolId, row));
      const hasAddress = kernel.publicUrl !== undefined;
      return { hasAddress, hasMail: hasAddress && kernel.mail !== undefined, links };
    },
    openings: ({ links }) => (links.length === 0 ? [] : [{ kind: 'links', id: null, rows: links.length }]),
  });

async function isMeeting(tx: Tx, id: string): Promise<boolean> {
  const found = await sql`select 1 from council_meetings where school_id = ${tx.schoolId} and id = ${id}`.execute(
    tx.db,
  );
  return found.rows.length > 0;
}
