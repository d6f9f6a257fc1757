import type { Certificate } from './certificate.ts';
import { statusInAnswer } from './ocsp-answer.ts';
import { statusInList, type RevocationList } from './revocation-list.ts';

export type RevocationSources = {
  readonly lists: readonly RevocationList[];
  /** The answer of the authority about the signer's certificate, where one was asked. */
  readonly answer: Uint8Array | null;
  /** An authority is to be asked, whether or not it answered. */
  readonly asksOnline: boolean;
};

export type RevocationStatus = 'good' | 'revoked' | 'unknown';

/**
 * Whether a certificate of the chain was revoked at that moment, and which source says it was not: an answer counts before
 * a list. 'not-asked' where no source is set up; 'unknown' where one is and it says nothing of this certificate.
 */
export function checkRevocation(
  chain: readonly Certificate[],
  { lists, answer, asksOnline }: RevocationSources,
  at: Date,
): 'answer' | 'list' | 'not-asked' | 'unknown' | 'revoked' {
  const [signer, issuer] = chain;
  if (signer === undefined || issuer === undefined || (lists.length === 0 && !asksOnline)) return 'not-asked';
  const listed = chain.slice(0, -1).map((one, index) => inLists(one, chain[index + 1] ?? one, lists, at));
  const answered = answer === null ? 'unknown' : statusInAnswer(answer, { signer, issuer }, at);
  if (answered === 'revoked' || listed.includes('revoked')) return 'revoked';
  if (answered === 'good') return 'answer';
  return listed[0] === 'good' ? 'list' : 'unknown';
}

function inLists(one: Certificate, issuer: Certificate, lists: readonly RevocationList[], at: Date): RevocationStatus {
  const said = lists.map((list) => statusInList(list, { signer: one, issuer }, at));
  if (said.includes('revoked')) return 'revoked';
  return said.includes('good') ? 'good' : 'unknown';
}
