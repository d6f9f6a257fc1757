import { defineConfig } from 'vitest/config';
import { invertPlugin } from './tools/invert-plugin.ts';

const ours = { exclude: ['node_modules/**', 'dist/**', '.tsc/**', 'data/**'] };

const signing = ['e2e/eight-children.journey.ts', 'e2e/electronic-signature.journey.ts'];

export default defineConfig({
  plugins: [invertPlugin()],
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...ours,
          name: 'rules',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...ours.exclude, '**/*.db.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...ours,
          name: 'database',
          environment: 'node',
          include: ['src/**/*.db.test.ts', 'scripts/**/*.db.test.ts'],
          globalSetup: ['src/testing/postgres/start-test-postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...ours,
          name: 'screens',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/ui/testing/patience.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...ours,
          name: 'journeys',
          environment: 'node',
          include: ['e2e/**/*.journey.ts'],
          exclude: signing,
          testTimeout: 600_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...ours,
          // One after another: NCALayer's double has one port, and a second of one machine is promised to one meeting.
          name: 'signing',
          environment: 'node',
          include: signing,
          testTimeout: 600_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...ours,
          name: 'drills',
          environment: 'node',
          include: ['drills/**/*.drill.ts'],
          testTimeout: 1_200_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
