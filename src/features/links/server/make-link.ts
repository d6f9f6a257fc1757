import { sql } from 'kysely';
import { lockInvitation, type LockedInvitation } from '#features/council/server/public.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { type AnyDeed, deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { makeLink as contract } from '../contract.ts';
import { checkMaking, lastDayOf } from '../rules/check-link.ts';
import type { LinkKind } from '../rules/link-view.ts';
import { guardianshipOf } from './guardianship-of.ts';
import { insertLink } from './insert-link.ts';
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
      if (invitation === null) return null;
      const { guardianId } = invitation;
      const limited = guardianId !== null && (await guardianshipOf(tx, guardianId)) === 'limited';
      return { invitation, limited, hasLink: await hasLink(tx, invitation.id) };
    },
    decide: ({ state }) =>
      checkMaking({
        meetingState: state.invitation.item.meeting.state,
        hasAddress: kernel.publicUrl !== undefined,
        hasLink: state.hasLink,
        limited: state.limited,
      }),
    save: async (tx, _decided, { state: { invitation }, actor }) => {
      const { item, personId, guardianId } = invitation;
      const kind = kindOf(invitation);
      const binding = {
        kind,
        invitation_id: invitation.id,
        item_id: item.id,
        person_id: personId,
        guardian_id: guardianId,
      };
      const id = await insertLink(tx, { kernel, actor }, binding, lastDayOf(kind, item.meeting.heldOn));
      const about = aboutLink({ id, caseId: item.caseId, meeting: item.meeting });
      return { value: { linkId: id, version: 1 }, about };
    },
  });

async function hasLink(tx: Tx, invitationId: string): Promise<boolean> {
  const found = await sql`
    select 1 from links_links where school_id = ${tx.schoolId} and invitation_id = ${invitationId}`.execute(tx.db);
  return found.rows.length > 0;
}
