import { sql } from 'kysely';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { imageSize } from '../rules/image-size.ts';
import type { Emblem, Letter } from '../rules/letter.ts';
import { readFileBytes } from './file-vault.ts';

/** Where the emblem of this school is stored, or null. */
export async function emblemAddress(tx: Tx): Promise<string | null> {
  const found = await sql<{ address: string }>`
    select f.address from documents_letterheads l
    join documents_files f on f.school_id = l.school_id and f.id = l.emblem_file_id
    where l.school_id = ${tx.schoolId}`.execute(tx.db);
  return found.rows[0]?.address ?? null;
}

/** The picture behind an address. Throws when it is none: only checked pictures become emblems. */
async function readEmblem(kernel: Kernel, schoolId: string, address: string): Promise<Emblem> {
  const bytes = new Uint8Array(await readFileBytes(kernel, schoolId, address));
  const size = imageSize(bytes);
  if (size === null) throw new Error('the emblem is no picture');
  return { ...size, bytes };
}

/** The letter with the school's emblem on its letterhead; as it is where there is no emblem or no letterhead. */
export async function withEmblem(
  kernel: Kernel,
  schoolId: string,
  letter: Letter,
  address: string | null,
): Promise<Letter> {
  if (address === null || letter.letterhead === null) return letter;
  return { ...letter, letterhead: { ...letter.letterhead, emblem: await readEmblem(kernel, schoolId, address) } };
}
