import { sql, type RawBuilder } from 'kysely';
import { type AnyReading, reading } from '#kernel/server/ask.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { linkAddress as contract } from '../contract.ts';
import { spokenCode } from '../rules/link-secret.ts';
import { secretsOf, type Issue } from './link-keys.ts';

/** The question needs the installation's key, so it is made for the kernel that asks it. */
export const linkAddress: AnyReading = {
  contract,
  ask: (kernel, tokenHash, input) => addressWith(kernel).ask(kernel, tokenHash, input),
};

const addressWith = (kernel: Kernel): AnyReading =>
  reading({
    contract,
    read: async (tx, input) => {
      const found = await sql<{ issue: number }>`
        select l.issue from links_links l where l.school_id = ${tx.schoolId} and l.id = ${input.linkId}
          and links_state(l, ${tx.today}) = 'open'`.execute(tx.db);
      const issue = found.rows[0]?.issue;
      return issue === undefined ? null : handedOut(kernel, { schoolId: tx.schoolId, linkId: input.linkId, issue });
    },
    // Whoever has both can answer in the other's stead: who saw them is kept.
    openings: (_value, { linkId }) => [{ kind: 'link', id: linkId, rows: 1 }],
  });

type Keys = Pick<Kernel, 'masterKey' | 'publicUrl'>;
export type HandedOut = { readonly url: string; readonly code: string };

/** What a person needs to get in; null where the installation has no address. */
export function handedOut(kernel: Keys, link: Issue): HandedOut | null {
  if (kernel.publicUrl === undefined) return null;
  const { token, code } = secretsOf(kernel, link);
  return { url: new URL(`/l/${token}`, kernel.publicUrl).href, code: spokenCode(code) };
}

/** The open link of an invitation, for its paper. */
export const linkOfInvitation = (tx: Tx, invitationId: string, kernel: Keys): Promise<HandedOut | null> =>
  openLink(tx, sql`l.invitation_id = ${invitationId}`, kernel);

/** The open link of a guardian to the case that is open now, for the slip. */
export const linkOfGuardian = (tx: Tx, guardianId: string, kernel: Keys): Promise<HandedOut | null> =>
  openLink(
    tx,
    sql`l.guardian_id = ${guardianId} and exists (select 1 from cases_cases c where c.school_id = l.school_id
      and c.id = l.case_id and c.state in ('submitted', 'on-record'))`,
    kernel,
  );

async function openLink(tx: Tx, which: RawBuilder<unknown>, kernel: Keys): Promise<HandedOut | null> {
  const found = await sql<{ id: string; issue: number }>`
    select l.id, l.issue from links_links l where l.school_id = ${tx.schoolId} and ${which}
      and links_state(l, ${tx.today}) = 'open'`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : handedOut(kernel, { schoolId: tx.schoolId, linkId: row.id, issue: row.issue });
}
