import { z } from 'zod';
import { action } from '#kernel/pure/contract.ts';
import { SignedLanguage } from './electronic-signature.ts';
import { MeetingRef } from './meeting-inputs.ts';
import { ProtocolState, SigningPart } from './meeting-view.ts';

/** Base64 of the largest signature that is read at all. */
const longestCms = 350_000;

export const signElectronically = action({
  name: 'council.sign-electronically',
  summary:
    'Takes an electronic signature (CMS kept apart, base64) over the exact PDF of the locked protocol, checks it and keeps it; at the second signature every decision takes effect.',
  clause: 13,
  may: ['social-pedagogue', 'deputy', 'head'],
  input: z.object({
    ...MeetingRef,
    part: SigningPart,
    /** In which form the PDF was signed. */
    language: SignedLanguage,
    cms: z.base64().min(1).max(longestCms),
  }),
  output: z.object({ version: z.number(), state: ProtocolState, verdict: z.enum(['verified', 'not-verified']) }),
  touches: ['council', 'overview', 'cases', 'plan', 'term', 'dossier'],
});
