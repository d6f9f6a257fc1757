import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { LinkCard, MailView } from '../rules/link-view.ts';
import { openAddress } from './link-keys.ts';

const StoredMail = MailView.omit({ to: true }).extend({ sealed: z.string() });

/** A link as it is stored: addresses of its mails lie sealed. */
export const StoredCard = LinkCard.extend({ mails: z.array(StoredMail) });
type StoredCard = z.infer<typeof StoredCard>;

/** The columns of a card but the name, of `links_links l`. */
export const cardColumns = (tx: Tx): RawBuilder<unknown> => sql`
  l.id, l.version, l.wrong_codes as "wrongCodes", links_state(l, ${tx.today}) as state, links_last_day(l) as "expiresOn",
  to_json(l.seen_at) as "seenAt",
  (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'sealed', encode(m.address, 'hex'), 'state', m.state,
      'attempts', m.attempts, 'lastError', m.last_error, 'askedAt', m.asked_at, 'triedAt', m.tried_at,
      'endedAt', m.ended_at) order by m.asked_at desc, m.id desc), '[]')
    from links_mails m where m.school_id = l.school_id and m.link_id = l.id) as mails`;

/** The card with the addresses of its mails opened. */
export const openCard = <C extends StoredCard>(kernel: Kernel, schoolId: string, { mails, ...card }: C) => ({
  ...card,
  mails: mails.map(({ sealed, ...mail }) => ({
    ...mail,
    to: openAddress(kernel, schoolId, mail.id, Buffer.from(sealed, 'hex')),
  })),
});
