import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { wordsPlugin } from './scripts/words-plugin.ts';

/**
 * What the first page needs comes in two files, libraries (they seldom change) and our own; what several later pages share
 * comes in one file for each set of pages. Left alone it would be a hundred files, each with headers and a round trip.
 */
const groups = [
  { name: 'libraries', tags: ['$initial' as const], test: /[\\/]node_modules[\\/].*\.m?js/u, priority: 3 },
  { name: 'first', tags: ['$initial' as const], test: /\.(?:ts|tsx|js|json)$/u, priority: 2 },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2000, priority: 1 },
];

/** The screens, built to dist/web. Nothing inline: the content security policy allows only our own files. */
const webBuild = defineConfig({
  plugins: [wordsPlugin(), react()],
  base: '/',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    /** Browsers of the last four years; docs/operations/install.md says which. */
    target: ['chrome107', 'edge107', 'firefox107', 'safari16'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: { groups },
        chunkFileNames: ({ name }) => `assets/${name.startsWith('shared') ? 'shared' : '[name]'}-[hash].js`,
      },
    },
  },
});

export { webBuild as default };
