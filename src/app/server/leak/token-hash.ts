import { createHash } from 'node:crypto';

/** What the kernel knows of a session token. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
