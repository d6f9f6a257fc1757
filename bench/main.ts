import { meeting } from './meeting.ts';
import { memory } from './memory.ts';
import { papers } from './papers.ts';
import { roster } from './roster.ts';
import { school } from './school.ts';
import { story } from './story.ts';
import { web } from './web.ts';

/** A bench prints a table and answers its worst ratio against its limit. */
export type Verdict = { readonly worst: number; readonly limit: number; readonly faults: readonly string[] };

const benches: Readonly<Record<string, () => Promise<Verdict>>> = {
  school,
  story,
  papers,
  meeting,
  memory,
  roster,
  web,
};
const name = process.argv[2] ?? '';
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`npm run bench -- ${Object.keys(benches).join(' | ')}\n`);
  process.exit(2);
}
const { worst, limit, faults } = await bench();
for (const fault of faults) process.stdout.write(`INVALID: ${fault}\n`);
process.stdout.write(`worst ratio ${worst.toFixed(2)}, limit ${limit}\n`);
process.exit(worst > limit || faults.length > 0 ? 1 : 0);
