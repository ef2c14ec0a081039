import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests and demo pages of the components in components/. The product's own bundle is built by Vaadin from
// ../vite.config.ts; both share one package.json at the top, so that there is one Lit and one lock file.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Demo pages play clips from a folder of your own: ANSWERPRINT_DEMO_CLIPS=folder npm run demo
  publicDir: process.env.ANSWERPRINT_DEMO_CLIPS ?? false,
  server: { host: '127.0.0.1' },
  test: {
    include: ['components/**/*.test.ts'],
    environment: 'happy-dom',
  },
});
