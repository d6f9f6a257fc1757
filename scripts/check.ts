import { runSteps } from './run-steps.ts';

await runSteps([
  { name: 'words', command: 'node', args: ['scripts/build.mjs', '--words'] },
  { name: 'format', command: 'oxfmt', args: ['--check', '.'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', command: 'tsc', args: ['-b'] },
  { name: 'dead code', command: 'knip', args: [] },
  { name: 'messages', command: 'node', args: ['tools/messages.ts'] },
  { name: 'architecture', command: 'vitest', args: ['run', '--project', 'rules', 'tools/architecture.test.ts'] },
  { name: 'clauses', command: 'node', args: ['tools/clauses.ts'] },
]);
