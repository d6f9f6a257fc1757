import { createTransport } from 'nodemailer';
import { sql } from 'kysely';
import { z } from 'zod';
import { Names } from '#kernel/pure/text.ts';
import type { Kernel, MailServer } from '#kernel/server/kernel.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { LinkState, type MailError } from '../rules/link-view.ts';
import { outcomeOf, type MailFailure } from '../rules/mail-outcome.ts';
import { handedOut } from './link-address.ts';
import { openAddress } from './link-keys.ts';
import { mailText } from './mail-text.ts';

export const MailJob = z.object({ schoolId: z.string(), mailId: z.string() });
export type MailJob = z.infer<typeof MailJob>;

const Row = z.object({
  linkId: z.string(),
  issue: z.number(),
  live: z.boolean(),
  state: LinkState,
  sealed: z.instanceof(Buffer),
  names: Names,
  attempts: z.number(),
});
type Row = z.infer<typeof Row>;

/**
 * One attempt, outside any transaction, with its line in the delivery log. Throws where the queue should try again later.
 * A server that died between sending and noting it sends once more, under the same Message-ID.
 */
export async function sendMail(kernel: Kernel, job: MailJob): Promise<void> {
  const row = await readMail(kernel, job);
  if (row === null) return;
  if (!row.live || row.state !== 'open') return note(kernel, job, { state: 'failed', error: 'link-closed' });
  const failure = await attempt(kernel, job, row);
  if (failure === null) return note(kernel, job, { state: 'sent', error: null });
  const outcome = outcomeOf(failure, row.attempts + 1);
  await note(kernel, job, outcome);
  if (outcome.state === 'queued') throw new Error(`A mail waits: ${outcome.error}`);
}

const readMail = (kernel: Kernel, { schoolId, mailId }: MailJob): Promise<Row | null> =>
  inSchool(kernel, schoolId, async (tx) => {
    const found = await sql<unknown>`
      select l.id as "linkId", l.issue, l.issue = m.issue as live, links_state(l, ${tx.today}) as state, m.address as sealed,
        s.names, m.attempts
      from links_mails m
      join links_links l on l.school_id = m.school_id and l.id = m.link_id
      join school_schools s on s.school_id = m.school_id
      where m.school_id = ${schoolId} and m.id = ${mailId} and m.state = 'queued'`.execute(tx.db);
    return found.rows[0] === undefined ? null : Row.parse(found.rows[0]);
  });

/** Null: the server took it. */
async function attempt(kernel: Kernel, { schoolId, mailId }: MailJob, row: Row): Promise<MailFailure | null> {
  const address = handedOut(kernel, { schoolId, linkId: row.linkId, issue: row.issue });
  if (kernel.mail === undefined || address === null) return { code: 'ENOTSETUP', response: null };
  const transport = transportOf(kernel.mail);
  try {
    await transport.sendMail({
      from: kernel.mail.from,
      to: openAddress(kernel, schoolId, mailId, row.sealed),
      ...mailText(row.names, address.url),
      messageId: `<${mailId}@${new URL(address.url).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return null;
  } catch (error) {
    return failureOf(error);
  } finally {
    transport.close();
  }
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

const transportOf = ({ url }: MailServer) =>
  createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });

const Failure = z.object({ code: z.string(), responseCode: z.number().optional() });

/** Only codes: what a server says may quote the address. */
function failureOf(error: unknown): MailFailure {
  const failure = Failure.safeParse(error);
  if (!failure.success) return { code: 'EUNKNOWN', response: null };
  return { code: failure.data.code, response: failure.data.responseCode ?? null };
}

type Outcome = { readonly state: 'queued' | 'sent' | 'failed'; readonly error: MailError | null };

const note = (kernel: Kernel, { schoolId, mailId }: MailJob, { state, error }: Outcome): Promise<void> =>
  inSchool(kernel, schoolId, async (tx) => {
    await tx.db
      .updateTable('links_mails')
      .set((row) => ({
        state,
        attempts: error === 'link-closed' ? row.ref('attempts') : row('attempts', '+', 1),
        last_error: error,
        tried_at: tx.now,
        ended_at: state === 'queued' ? null : tx.now,
      }))
      .where('school_id', '=', schoolId)
      .where('id', '=', mailId)
      .execute();
    await sql`select pg_notify('tirek_live', ${JSON.stringify({ schoolId, touches: ['links'] })})`.execute(tx.db);
  });
