import { isIssuedBy, isValidAt, type Certificate } from './certificate.ts';
import { sameBytes } from './der.ts';

const longest = 5;

/**
 * The way from a certificate to a trusted one, which ends it: each issued by the next, each next one an authority valid
 * at that moment. Null when there is none. The certificate itself is never trusted by standing in the list.
 */
export function buildChain(
  leaf: Certificate,
  sent: readonly Certificate[],
  anchors: readonly Certificate[],
  at: Date,
): readonly Certificate[] | null {
  const chain = [leaf];
  while (chain.length < longest) {
    const last = chain.at(-1) ?? leaf;
    const authorities = chain.length - 1;
    const issues = (one: Certificate): boolean => mayIssue(one, authorities, at) && isIssuedBy(last, one);
    const anchor = anchors.find(issues);
    if (anchor !== undefined) return [...chain, anchor];
    const next = sent.find((one) => !chain.some((known) => sameBytes(known.bytes, one.bytes)) && issues(one));
    if (next === undefined) return null;
    chain.push(next);
  }
  return null;
}

function mayIssue({ authority, usage, ...one }: Certificate, authoritiesBelow: number, at: Date): boolean {
  if (authority === null || (usage !== null && !usage.has('certificates'))) return false;
  if (authority.below !== null && authority.below < authoritiesBelow) return false;
  return isValidAt({ authority, usage, ...one }, at);
}
