import { z } from 'zod';
import { dossierPaperKinds, removalPaperKinds } from '#features/procedure/rules/pack.ts';

/** What a dossier is gathered for: placing on record (clause 11) or removal (clause 19). */
export const Purpose = z.enum(['placing', 'removal']);
export type Purpose = z.infer<typeof Purpose>;

export const PaperKind = z.enum([...dossierPaperKinds, ...removalPaperKinds]);
export type PaperKind = z.infer<typeof PaperKind>;

/** `expected` is derived: no row of it exists. */
export const PaperState = z.enum(['expected', 'asked', 'written', 'received', 'not-needed']);
export type PaperState = z.infer<typeof PaperState>;

/** Texts of the psychological service: read by fewer than the rest of the dossier (process, People). */
export const isRestricted = (kind: PaperKind): boolean =>
  kind === 'psychological-conclusion' || kind === 'psychological-characteristic-positive';
