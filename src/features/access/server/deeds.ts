import type { AnyReading } from '#kernel/server/ask.ts';
import type { DoorDeed, DoorReading } from '#kernel/server/door.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { accounts } from './accounts.ts';
import { addStaff } from './add-staff.ts';
import { changePassword } from './change-password.ts';
import { closeAccount } from './close-account.ts';
import { door, setupCode } from './door.ts';
import { endSession } from './end-session.ts';
import { foundSchool } from './found-school.ts';
import { invitation } from './invitation.ts';
import { invitationCode } from './invitation-code.ts';
import { invitations } from './invitations.ts';
import { invite } from './invite.ts';
import { lockScreen } from './lock-screen.ts';
import { openSlips } from './open-slips.ts';
import { ownSessions } from './own-sessions.ts';
import { setLanguage } from './set-language.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';
import { unlockScreen } from './unlock-screen.ts';
import { whoAmI } from './who-am-i.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

export const accessDeeds: readonly (AnyDeed | AnyReading)[] = [
  whoAmI,
  setLanguage,
  accounts,
  invitations,
  invite,
  addStaff,
  openSlips,
  invitationCode,
  withdrawInvitation,
  closeAccount,
];

export const accessDoorDeeds: readonly DoorDeed[] = [
  signIn,
  acceptInvitation,
  foundSchool,
  lockScreen,
  unlockScreen,
  signOut,
  signOutEverywhere,
  endSession,
  changePassword,
];

export const accessDoorReadings: readonly DoorReading[] = [door, setupCode, invitation, ownSessions];
