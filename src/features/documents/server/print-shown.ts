import type { Kernel } from '#kernel/server/kernel.ts';
import { inSchoolToRead } from '#kernel/server/tx.ts';
import { pairOf } from '../rules/pair-of.ts';
import { renderLetter } from './make-paper.ts';
import type { MadeLetter } from './paper.ts';
import { emblemAddress, withEmblem } from './read-emblem.ts';

/** A paper for whoever has no account: one PDF with both languages side by side, under the school's own letterhead; nothing is stored. */
export async function printShown(kernel: Kernel, schoolId: string, { letters, date }: MadeLetter): Promise<Uint8Array> {
  const emblem = await inSchoolToRead(kernel, schoolId, emblemAddress);
  return renderLetter(await withEmblem(kernel, schoolId, pairOf(letters.kk, letters.ru), emblem), 'pdf', date);
}
