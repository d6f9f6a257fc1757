import type { SignatureVerdict } from '#features/documents/rules/signature-verdict.ts';
import {
  judgeSignature,
  papersMade,
  readFileBytes,
  storedPaper,
  type StoredPaper,
} from '#features/documents/server/public.ts';
import { signerOf, type Signer } from '#features/school/server/public.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { actorOf, mayCall } from '#kernel/server/actor-of.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Call } from '#kernel/server/perform.ts';
import { enterSchoolToRead, txOf, type Tx } from '#kernel/server/tx.ts';
import type { SignedLanguage } from '../rules/electronic-signature.ts';
import { signElectronically as contract } from '../rules/signing-contract.ts';
import { readMeeting, type MeetingRow } from './read-meeting.ts';

/** A signature judged against the paper it was made over. */
export type JudgedSigning = {
  readonly verdict: SignatureVerdict;
  readonly paper: StoredPaper;
  readonly personId: string;
};

type Found = Signer & {
  readonly schoolId: string;
  readonly personId: string;
  readonly papers: readonly StoredPaper[];
};

/**
 * Before the deed and outside its transaction: reading bytes, arithmetic, and perhaps a question to the authority take
 * their time. Null where the caller may not, the input is wrong, or no stored PDF is there: the deed then says which.
 */
export async function judgeSigning(kernel: Kernel, call: Call): Promise<JudgedSigning | null> {
  const parsed = contract.input.safeParse(call.input);
  const { tokenHash } = call;
  if (tokenHash === null || !parsed.success) return null;
  const found = await kernel.db.transaction().execute(async (db): Promise<Found | null> => {
    const actor = await actorOf(kernel, db, tokenHash);
    if (actor === null || !mayCall(contract.may, actor)) return null;
    await enterSchoolToRead(db, actor.schoolId);
    return whatToSign(txOf(kernel, db, actor.schoolId), parsed.data);
  });
  return found === null ? null : judge(kernel, found, Buffer.from(parsed.data.cms, 'base64'));
}

async function whatToSign(tx: Tx, { meetingId, part, language }: InputOf<typeof contract>): Promise<Found | null> {
  const meeting = await readMeeting(tx, meetingId);
  const personId = meeting === null ? null : part === 'presiding' ? meeting.presiding_id : meeting.secretary_id;
  if (meeting === null || personId === null) return null;
  const signer = await signerOf(tx, personId);
  return signer === null
    ? null
    : { ...signer, schoolId: tx.schoolId, personId, papers: await papersOf(tx, meeting, language) };
}

/** The PDF that was signed electronically before; else those made since the protocol was locked. */
async function papersOf(
  tx: Tx,
  { id, protocol, signatures }: MeetingRow,
  language: SignedLanguage,
): Promise<readonly StoredPaper[]> {
  const lockedAt = protocol?.lockedAt ?? null;
  if (lockedAt === null) return [];
  const before = signatures.find((one) => one.electronic !== null)?.electronic ?? null;
  const signed = before === null ? null : await storedPaper(tx, before.paperId);
  if (signed !== null) return [signed];
  return papersMade(tx, { paper: 'protocol', subjectId: id, language, since: new Date(lockedAt) });
}

/** The paper is the one whose bytes fit; a signature that fits none is judged by the newest. */
async function judge(kernel: Kernel, found: Found, cms: Buffer): Promise<JudgedSigning | null> {
  const { schoolId, personId, papers, iin, bin, isHead } = found;
  let judged: JudgedSigning | null = null;
  for (const paper of papers) {
    const bytes = await readFileBytes(kernel, schoolId, paper.address);
    const verdict = await judgeSignature(kernel, bytes, cms, { iin, bin, isHead, at: kernel.clock.now() });
    if (verdict.kind !== 'failed' || verdict.because !== 'signature-of-other-bytes')
      return { verdict, paper, personId };
    judged ??= { verdict, paper, personId };
  }
  return judged;
}
