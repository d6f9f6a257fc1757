import { findChromium } from './find-chromium.ts';
import { runStep, runSteps } from './run-steps.ts';

const fast = process.argv.includes('--fast');
const projects = ['rules', 'database', 'screens'];

if (fast) {
  await runSteps([{ name: 'words', command: 'node', args: ['scripts/build.mjs', '--words'] }]);
} else {
  process.env['TIREK_CHROMIUM'] = findChromium();
  await runSteps([{ name: 'words and screens', command: 'node', args: ['scripts/build.mjs'] }]);
  projects.push('journeys', 'signing');
}
const args = ['run', ...projects.flatMap((project) => ['--project', project])];
process.exit(await runStep({ name: 'tests', command: 'vitest', args }));
