import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { schoolOf } from '#features/school/server/public.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { TransferContent, TransferMessage } from '../rules/transfer-file.ts';
import { readMessage, readPackage } from './package-bytes.ts';
import { findPartner } from './partner.ts';
import { fingerprintOf, keysOf } from './school-keys.ts';
import { digestOf, openFile, type Header } from './sealed-file.ts';
import { findTransfer, type StoredTransfer } from './transfer-store.ts';

export type Judged =
  | { readonly kind: 'known'; readonly transferId: string }
  | {
      readonly kind: 'package';
      readonly content: TransferContent;
      readonly pdf: Buffer;
      readonly digest: Buffer;
      readonly isStranger: boolean;
    }
  | { readonly kind: 'message'; readonly message: TransferMessage; readonly transfer: StoredTransfer };

/**
 * Opens a sealed file and says whose it is. Refuses as `openFile` and `readPackage`; `transfer-key-changed` where the BIN is
 * known with other keys, `transfer-other-file` for another file of a known transfer, `transfer-unknown` for a letter about
 * none of ours, `transfer-foreign-letter` for one that the other school of the transfer did not sign.
 */
export async function judgeParcel(tx: Tx, kernel: Kernel, sealed: Buffer): Promise<Result<Judged>> {
  const opened = openFile(sealed, keysOf(kernel, tx.schoolId));
  if (!opened.ok) return opened;
  const { header, plain } = opened.value;
  return header.kind === 'package'
    ? judgePackage(tx, kernel, header, { plain, digest: digestOf(sealed) })
    : judgeMessage(tx, header, plain);
}

type Inside = { readonly plain: Buffer; readonly digest: Buffer };

async function judgePackage(tx: Tx, kernel: Kernel, header: Header, inside: Inside): Promise<Result<Judged>> {
  const { plain, digest } = inside;
  const read = readPackage(plain);
  if (!read.ok) return read;
  const { content, pdf } = read.value;
  const { bin } = await schoolOf(tx);
  if (!isOf(content, header) || content.to.bin !== bin) return refuse('transfer-content-wrong');
  const partner = await findPartner(tx, kernel, content.from.bin);
  const is = fingerprintOf(content.from);
  if (partner !== null && partner.fingerprint !== is)
    return refuse('transfer-key-changed', { bin: content.from.bin, was: partner.fingerprint, is });
  const before = await findTransfer(tx, content.transferId, true);
  if (before !== null)
    return before.digest.equals(digest) && before.side === 'came'
      ? ok({ kind: 'known', transferId: before.id })
      : refuse('transfer-other-file');
  return ok({ kind: 'package', content, pdf, digest, isStranger: partner === null });
}

const isOf = ({ transferId, from, to }: TransferContent, header: Header): boolean =>
  transferId === header.transferId &&
  from.bin === header.from.bin &&
  from.sign === header.from.sign &&
  to.bin === header.to.bin;

async function judgeMessage(tx: Tx, header: Header, plain: Buffer): Promise<Result<Judged>> {
  const read = readMessage(plain);
  if (!read.ok) return read;
  const message = read.value;
  const transfer = await findTransfer(tx, message.transferId, true);
  if (transfer === null) return refuse('transfer-unknown');
  const { bin, keys } = transfer.partner;
  const isTheirs =
    keys.sign === header.from.sign &&
    bin === header.from.bin &&
    bin === message.fromBin &&
    header.transferId === message.transferId;
  return isTheirs ? ok({ kind: 'message', message, transfer }) : refuse('transfer-foreign-letter');
}
