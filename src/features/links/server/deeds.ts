import type { AnyReading } from '#kernel/server/ask.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { answerFamily } from './family/answer-family.ts';
import { makeFamilyLink } from './family/make-family-link.ts';
import { linksOfCase } from './family/of-case.ts';
import { linkAddress } from './link-address.ts';
import { mailLink } from './mail-link.ts';
import { makeLink } from './make-link.ts';
import { linksOfMeeting } from './of-meeting.ts';
import { renewLink } from './renew-link.ts';
import { revokeLink } from './revoke-link.ts';

/** What the secretary does with links; what happens inside them stands at the door (pages). */
export const linksDeeds: readonly (AnyDeed | AnyReading)[] = [
  linksOfMeeting,
  linksOfCase,
  linkAddress,
  makeLink,
  makeFamilyLink,
  renewLink,
  revokeLink,
  mailLink,
  answerFamily,
];
