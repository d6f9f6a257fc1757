import { z } from 'zod';
import { KeptVerdict } from '#features/documents/rules/signature-verdict.ts';
import { Id } from '#kernel/pure/ids.ts';
import { paperLanguages } from '#kernel/pure/text.ts';

/** In which form the protocol was signed: one language, or both side by side. */
export const SignedLanguage = z.enum([...paperLanguages, 'pair']);
export type SignedLanguage = z.infer<typeof SignedLanguage>;

/** What an electronic signature was made over, and what the check of that day found. */
export const ElectronicSignature = z.object({ paperId: Id, language: SignedLanguage, verdict: KeptVerdict });
export type ElectronicSignature = z.infer<typeof ElectronicSignature>;
