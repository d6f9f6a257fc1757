import { runStep, runSteps } from './run-steps.ts';

await runSteps([{ name: 'words and screens', command: 'node', args: ['scripts/build.mjs'] }]);
process.exit(await runStep({ name: 'drills', command: 'vitest', args: ['run', '--project', 'drills'] }));
