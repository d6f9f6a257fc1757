import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The screens, built to dist/web. Nothing inline: the content security policy allows only our own files. */
const webBuild = defineConfig({
  plugins: [react()],
  base: '/',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
});

export { webBuild as default };
