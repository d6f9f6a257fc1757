import { schoolOf } from '#features/school/server/public.ts';
import { doorReading } from '#kernel/server/door.ts';
import { inSchoolToRead } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { typedCode } from '../rules/invitation-code.ts';
import { claimAttempt, forgetAttempt } from './attempts.ts';
import { findInvitation } from './invitation-store.ts';

/** Wrong codes count against the address, as wrong passwords do. */
export const invitation = doorReading(contract.invitation, async (kernel, input, knock) => {
  const claimed = await claimAttempt(kernel, { what: `code ${typedCode(input.code)}`, address: knock.address });
  if (!claimed.ok) return { kind: 'refused', refusal: claimed.refusal };
  const found = await findInvitation(kernel.db, input.code, kernel.clock.now());
  if (found === null) return { kind: 'not-found' };
  await forgetAttempt(kernel, claimed.value);
  const { settings } = await inSchoolToRead(kernel, found.schoolId, (tx) => schoolOf(tx));
  const { name, schoolNames } = found;
  return { kind: 'done', value: { name, schoolNames, language: settings.accountLanguage } };
});
