import { TSTInfo } from 'pkijs';
import { buildChain } from './build-chain.ts';
import { isValidAt, type Certificate } from './certificate.ts';
import { sameBytes } from './der.ts';
import { checkSigned, digestOf, digests } from './public-key.ts';
import { contentTypes, readCms, type Cms } from './read-cms.ts';

const stampingPurpose = '1.3.6.1.5.5.7.3.8';

/**
 * RFC 3161: the moment the token vouches for, when it is over this signature and made by an authority of time; null when
 * it is not. With no anchors its own chain is not asked for. Never throws.
 */
export function verifyTimeStamp(
  token: Uint8Array,
  signature: Uint8Array,
  anchors: readonly Certificate[],
): Date | null {
  const read = readCms(token, contentTypes.stamp);
  if ('fault' in read || read.cms.content === null) return null;
  const { cms } = read;
  const told = toldBy(read.cms.content);
  const digest = digests.get(told?.algorithm ?? '');
  if (told === null || digest === undefined) return null;
  if (!sameBytes(told.hash, digestOf(digest, signature)) || !holdsTogether(cms, read.cms.content)) return null;
  return mayStamp(cms, anchors, told.at) ? told.at : null;
}

type Told = { readonly algorithm: string; readonly hash: Uint8Array; readonly at: Date };

function toldBy(content: Uint8Array): Told | null {
  try {
    const told = TSTInfo.fromBER(Uint8Array.from(content));
    const { hashAlgorithm, hashedMessage } = told.messageImprint;
    return { algorithm: hashAlgorithm.algorithmId, hash: hashedMessage.valueBlock.valueHexView, at: told.genTime };
  } catch {
    return null;
  }
}

/** The hash of the content stands in the signed attributes, and the signature over them is the signer's. */
function holdsTogether(cms: Cms, content: Uint8Array): boolean {
  if (!sameBytes(cms.messageDigest, digestOf(cms.digest, content))) return false;
  const { signedBytes: bytes, signature, algorithm, digest } = cms;
  return checkSigned(cms.signer.key, { bytes, signature, algorithm, digest }) === 'right';
}

function mayStamp({ signer, certificates }: Cms, anchors: readonly Certificate[], at: Date): boolean {
  if (signer.purposes?.includes(stampingPurpose) !== true || !isValidAt(signer, at)) return false;
  if (anchors.length === 0) return true;
  const chain = buildChain(signer, certificates, anchors, at);
  return chain !== null && onlyOf(certificates, chain);
}

/** Nothing stands among the certificates that is not in the chain. */
export const onlyOf = (certificates: readonly Certificate[], chain: readonly Certificate[]): boolean =>
  certificates.every((one) => chain.some((known) => sameBytes(known.bytes, one.bytes)));
