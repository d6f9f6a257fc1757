import { lockInvitation, type LockedInvitation } from '#features/council/server/public.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { type AnyDeed, deed } from '#kernel/server/perform.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import { makeLink as contract } from '../contract.ts';
import { checkMaking, lastDayOf } from '../rules/check-link.ts';
import type { LinkKind } from '../rules/link-view.ts';
import { hashOfCode, hashOfToken, secretsOf } from './link-keys.ts';
import { aboutLink } from './lock-link.ts';

/** The deed needs the installation's key, so it is made for the kernel that performs it. */
export const makeLink: AnyDeed = {
  contract,
  perform: (kernel, call) => makeLinkWith(kernel).perform(kernel, call),
};

const kindOf = ({ guardianId }: LockedInvitation): LinkKind => (guardianId === null ? 'guest' : 'family');

const makeLinkWith = (kernel: Kernel): AnyDeed =>
  deed({
    contract,
    load: async (tx, input) => {
      const invitation = await lockInvitation(tx, input.invitationId);
      return invitation === null ? null : { invitation, hasLink: await hasLink(tx, invitation.id) };
    },
    decide: ({ state }) =>
      checkMaking({
        meetingState: state.invitation.item.meeting.state,
        hasAddress: kernel.publicUrl !== undefined,
        hasLink: state.hasLink,
      }),
    save: async (tx, _decided, { state: { invitation }, actor }) => {
      const { item, personId, guardianId } = invitation;
      const kind = kindOf(invitation);
      const id = newId(tx.now.getTime());
      const link = { schoolId: tx.schoolId, linkId: id, issue: 1 };
      const { token, code } = secretsOf(kernel, link);
      await tx.db
        .insertInto('links_links')
        .values({
          school_id: tx.schoolId,
          id,
          kind,
          invitation_id: invitation.id,
          item_id: item.id,
          person_id: personId,
          guardian_id: guardianId,
          issue: 1,
          token_hash: hashOfToken(token),
          code_hash: hashOfCode(kernel, link, code),
          wrong_codes: 0,
          expires_on: lastDayOf(kind, item.meeting.heldOn),
          made_by: actor.personId,
          made_at: tx.now,
          version: 1,
        })
        .execute();
      const about = aboutLink({ id, caseId: item.caseId, meetingId: item.meeting.id });
      return { value: { linkId: id, version: 1 }, about };
    },
  });

async function hasLink(tx: Tx, invitationId: string): Promise<boolean> {
  const found = await sql`
    select 1 from links_links where school_id = ${tx.schoolId} and invitation_id = ${invitationId}`.execute(tx.db);
  return found.rows.length > 0;
}
