import { house } from '../server/features.ts';
import { openapi } from '../server/openapi.ts';
import { versionOf } from '../server/version-of.ts';

/** Prints what /api/openapi.json serves. */
export async function openapiCommand(): Promise<number> {
  process.stdout.write(`${JSON.stringify(openapi(house, await versionOf()), null, 2)}\n`);
  return 0;
}
