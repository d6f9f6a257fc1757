import { sql } from 'kysely';
import { z } from 'zod';
import { PaperKind } from '#features/dossier/rules/paper-kind.ts';
import { acceptedTypes } from '#features/documents/contract.ts';
import { readFileBytes, printShown, type AnyPaper } from '#features/documents/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { inSchoolToRead } from '#kernel/server/tx.ts';
import { insideLink, type Visit } from './inside-link.ts';

const Granted = z.object({
  schoolId: z.string(),
  personId: z.string(),
  paperId: z.string(),
  kind: PaperKind,
  scans: z.array(z.object({ address: z.string(), mediaType: z.enum(acceptedTypes) })),
});

/** Under which form each kind of dossier paper is printed. */
const formOf: Readonly<Record<PaperKind, string>> = {
  characteristic: 'characteristic',
  'characteristic-positive': 'characteristic',
  'psychological-conclusion': 'psychological-conclusion',
  'psychological-characteristic-positive': 'psychological-conclusion',
  'living-conditions-act': 'living-conditions-act',
  'brief-information': 'brief-information',
};

export type LinkPaper = {
  readonly bytes: Uint8Array;
  readonly mediaType: (typeof acceptedTypes)[number];
  /** A kind and a number; never a name. */
  readonly fileName: string;
};

/** A paper of the dossier, or one of the scans that were handed in with it, counted from 1. */
export type Wanted = { readonly paperId: string; readonly scan: number | null };

const endings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

/**
 * A dossier paper through a guest's link, as PDF in both languages. The link is judged first: the paper is of its one
 * question, and the view is in the read log. Then the person who was invited is judged as any reader by name is, so that
 * there is one answer to who reads a paper. Nothing is stored: showing is not issuing.
 */
export async function printGuestPaper(
  kernel: Kernel,
  visit: Visit,
  { paperId, scan }: Wanted,
  papers: readonly AnyPaper[],
): Promise<LinkPaper | null> {
  const granted = await insideLink(kernel, visit, async ({ ask, logId, now }) =>
    ask(sql`links_guest_paper(${paperId}, ${logId}, ${now}, ${kernel.clock.today()})`),
  );
  if (granted === null) return null;
  const { schoolId, personId, kind, scans } = Granted.parse(granted);
  const form = papers.find(({ paper }) => paper === formOf[kind]);
  if (form === undefined) return null;
  const made = await inSchoolToRead(kernel, schoolId, (tx) => form.make(tx, paperId, guestOf(schoolId, personId)));
  if (made === null) return null;
  if (scan !== null) return scanOf(kernel, schoolId, scans[scan - 1], `${form.paper}-${scan}`);
  const bytes = await printShown(kernel, schoolId, made);
  return { bytes, mediaType: 'application/pdf', fileName: `${form.paper}.pdf` };
}

type Scan = z.infer<typeof Granted>['scans'][number];

async function scanOf(
  kernel: Kernel,
  schoolId: string,
  scan: Scan | undefined,
  name: string,
): Promise<LinkPaper | null> {
  if (scan === undefined) return null;
  const { address, mediaType } = scan;
  return {
    bytes: await readFileBytes(kernel, schoolId, address),
    mediaType,
    fileName: `${name}.${endings[mediaType]}`,
  };
}

/** Whoever was invited: no roles, no classes, only what was opened to them by name. */
const guestOf = (schoolId: string, personId: string): Actor => ({
  accountId: personId,
  personId,
  schoolId,
  language: 'kk',
  roles: [],
  classIds: [],
});
