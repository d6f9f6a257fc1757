import type { Kernel } from '#kernel/server/kernel.ts';
import type { SignatureVerdict } from '../../rules/signature-verdict.ts';
import { askAuthority } from './ask-authority.ts';
import { loadTrust } from './load-trust.ts';
import { verifyCms, type Expected } from './verify-cms.ts';

/**
 * Judges a signature with what the installation trusts; where it is set up, the authority is asked about the certificate.
 * Outside any transaction: it may wait for the network.
 */
export async function judgeSignature(
  kernel: Pick<Kernel, 'filesFolder' | 'log'>,
  bytes: Uint8Array,
  cms: Uint8Array,
  expected: Expected,
): Promise<SignatureVerdict> {
  const { anchors, lists, askAt } = await loadTrust(kernel);
  const judge = (answer: Uint8Array | null) =>
    verifyCms(bytes, cms, expected, { anchors, revocation: { lists, answer, asksOnline: askAt !== null } });
  const first = judge(null);
  const [signer, issuer] = first.chain;
  if (askAt === null || signer === undefined || issuer === undefined) return first.verdict;
  return judge(await askAuthority(askAt, { signer, issuer })).verdict;
}
