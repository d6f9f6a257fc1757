import { checkPack, type CheckedPack } from './check-pack.ts';
import { fault } from './pack-fault.ts';
import { scanJson } from './scan-json.ts';

/** The largest pack file, in bytes. */
export const largestPackFile = 1024 * 1024;

/** The pack in the text of a file, or every error in it. Nothing of a file is trusted before it was checked. */
export function readPackFile(text: string): CheckedPack {
  if (bytesOf(text) > largestPackFile) return { ok: false, errors: [fault('', 'too-large', { most: '1 MB' })] };
  const json = parsed(text.replace(/^\uFEFF/u, ''));
  if (json === notJson) return { ok: false, errors: [fault('', 'not-json')] };
  const hostile = scanJson(json);
  return hostile.length > 0 ? { ok: false, errors: hostile } : checkPack(json);
}

const notJson = Symbol('not JSON');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}

/** Length in UTF-8. A text longer than the limit in characters needs no counting. */
function bytesOf(text: string): number {
  if (text.length > largestPackFile) return text.length;
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
