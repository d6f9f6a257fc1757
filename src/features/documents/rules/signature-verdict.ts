import { z } from 'zod';

/** Why an electronic signature is not accepted: each is a refusal with its own words. */
export const signatureFaults = [
  'signature-too-large',
  'signature-malformed',
  'signature-not-detached',
  'signature-signers-not-one',
  'signature-algorithm-unknown',
  'signature-certificate-missing',
  'signature-of-other-bytes',
  'signature-wrong',
  'signature-certificate-not-for-signing',
  'signature-certificate-without-iin',
  'signature-of-other-person',
  'signature-certificate-without-bin',
  'signature-of-other-school',
  'signature-certificate-not-yet-valid',
  'signature-certificate-expired',
  'signature-chain-broken',
  'signature-certificate-revoked',
  'signature-time-stamp-wrong',
] as const;
export type SignatureFault = (typeof signatureFaults)[number];

/** What could not be checked, so that the signature is stored and not verified. */
export const uncheckedThings = ['authority', 'person', 'revocation'] as const;
export type UncheckedThing = (typeof uncheckedThings)[number];

const signatureAlgorithms = ['rsa', 'gost-256', 'gost-512'] as const;
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

/** What the certificate says of its holder; the IIN is compared and not kept here. */
export const SignatureCard = z.object({
  holder: z.string(),
  organisation: z.string().nullable(),
  bin: z.string().nullable(),
  /** As the authority prints it: hexadecimal. */
  serial: z.string(),
  issuer: z.string(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  algorithm: z.enum(signatureAlgorithms),
  /** The moment a time-stamping authority vouches for. */
  stampedAt: z.iso.datetime().nullable(),
  /** By which source the certificate was found not revoked. */
  revocation: z.enum(['list', 'answer', 'not-asked']),
});
export type SignatureCard = z.infer<typeof SignatureCard>;

/** The verdict of the day of signing, kept with the signature. A failed one is never kept: it refuses. */
export const KeptVerdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('verified'), card: SignatureCard }),
  z.object({
    kind: z.literal('not-verified'),
    card: SignatureCard,
    unchecked: z.array(z.enum(uncheckedThings)).min(1),
  }),
]);
export type KeptVerdict = z.infer<typeof KeptVerdict>;

export type SignatureVerdict = KeptVerdict | { readonly kind: 'failed'; readonly because: SignatureFault };
