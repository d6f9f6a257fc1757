import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Knock } from '#kernel/server/door.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { invitationCode, typedCode } from '../rules/invitation-code.ts';

/** Made from the installation's key, so it can be printed again; of use only until a school is founded. */
export const setupCodeOf = (masterKey: Uint8Array): string =>
  invitationCode(createHmac('sha256', masterKey).update('tirek setup code').digest());

/** Whoever stands at the server may found the school; anybody else shows what its console printed. */
export function mayFound(kernel: Pick<Kernel, 'masterKey'>, knock: Knock, typed: string | undefined): boolean {
  if (knock.local === true) return true;
  const given = Buffer.from(typedCode(typed ?? ''));
  const wanted = Buffer.from(typedCode(setupCodeOf(kernel.masterKey)));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
