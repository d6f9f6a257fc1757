import { sql } from 'kysely';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { type AnyDeed, deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { mailLink as contract } from '../contract.ts';
import { checkMailing } from '../rules/check-link.ts';
import { sealAddress } from './link-keys.ts';
import { aboutLink, lockLink } from './lock-link.ts';

/** The mail leaves with the commit, as a job; made for the kernel whose mail server it goes through. */
export const mailLink: AnyDeed = {
  contract,
  perform: (kernel, call) => mailLinkWith(kernel).perform(kernel, call),
};

const mailLinkWith = (kernel: Kernel): AnyDeed =>
  deed({
    contract,
    load: async (tx, input) => {
      const link = await lockLink(tx, input.linkId);
      return link === null ? null : { ...link, underWay: await isUnderWay(tx, link.id) };
    },
    decide: ({ state: { state, underWay } }) =>
      checkMailing({ state, underWay, hasMail: kernel.mail !== undefined && kernel.publicUrl !== undefined }),
    save: async (tx, _decided, { state, input, actor }) => {
      const id = newId(tx.now.getTime());
      await tx.db
        .insertInto('links_mails')
        .values({
          school_id: tx.schoolId,
          id,
          link_id: state.id,
          issue: state.issue,
          address: sealAddress(kernel, tx.schoolId, id, input.to),
          state: 'queued',
          attempts: 0,
          asked_by: actor.personId,
          asked_at: tx.now,
        })
        .execute();
      tx.jobs.push({ name: 'send-mail', payload: { schoolId: tx.schoolId, mailId: id }, key: `mail ${id}` });
      return { value: { mailId: id }, about: aboutLink(state), text: { mailId: id } };
    },
  });

async function isUnderWay(tx: Tx, linkId: string): Promise<boolean> {
  const found = await sql`
    select 1 from links_mails where school_id = ${tx.schoolId} and link_id = ${linkId} and state = 'queued'`.execute(
    tx.db,
  );
  return found.rows.length > 0;
}
