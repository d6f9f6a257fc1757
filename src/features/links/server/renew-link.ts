import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Result } from '#kernel/pure/result.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { type AnyDeed, deed } from '#kernel/server/perform.ts';
import { renewLink as contract } from '../contract.ts';
import { checkFamilyMaking, checkRenewal, lastDayOf, lastDayOfFamily } from '../rules/check-link.ts';
import { dropSessions } from './drop-sessions.ts';
import { hashOfCode, hashOfToken, secretsOf } from './link-keys.ts';
import { aboutLink, lockLink, type LockedLink } from './lock-link.ts';

/** A new address, code and last day; made for the kernel whose key they come from. */
export const renewLink: AnyDeed = {
  contract,
  perform: (kernel, call) => renewLinkWith(kernel).perform(kernel, call),
};

const renewLinkWith = (kernel: Kernel): AnyDeed =>
  deed({
    contract,
    load: (tx, input) => lockLink(tx, input.linkId),
    decide: ({ state }) => mayRenew(state, kernel.publicUrl !== undefined),
    save: async (tx, _decided, { state }) => {
      const version = state.version + 1;
      const link = { schoolId: tx.schoolId, linkId: state.id, issue: state.issue + 1 };
      const { token, code } = secretsOf(kernel, link);
      await tx.db
        .updateTable('links_links')
        .set({
          issue: link.issue,
          token_hash: hashOfToken(token),
          code_hash: hashOfCode(kernel, link, code),
          wrong_codes: 0,
          expires_on: renewedTo(state, tx.today),
          revoked_at: null,
          revoked_by: null,
          version,
        })
        .where('school_id', '=', tx.schoolId)
        .where('id', '=', state.id)
        .execute();
      await dropSessions(tx, state.id);
      return { value: { version }, about: aboutLink(state) };
    },
  });

/** As the making of a link of its kind. */
function mayRenew({ meeting, caseOpen, guardianship }: LockedLink, hasAddress: boolean): Result<undefined> {
  return meeting === null
    ? checkFamilyMaking({ caseOpen, guardianship, hasAddress, hasLink: false })
    : checkRenewal({ meetingState: meeting.state, hasAddress, limited: guardianship === 'limited' });
}

const renewedTo = ({ kind, meeting, caseEndsOn }: LockedLink, today: PlainDate): PlainDate =>
  meeting === null ? lastDayOfFamily(caseEndsOn, today) : lastDayOf(kind, meeting.heldOn);
