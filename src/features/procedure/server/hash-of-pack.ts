import { createHash } from 'node:crypto';
import { canonicalJson } from '#kernel/server/canonical-json.ts';
import type { Pack } from '../rules/pack.ts';

/** The same for the same content, whatever the order of its keys or the spaces of its file. */
export const hashOfPack = (pack: Pack): string => createHash('sha256').update(canonicalJson(pack)).digest('hex');
