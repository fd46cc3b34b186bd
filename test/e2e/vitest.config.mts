import { defineConfig } from 'vitest/config';
import { assetsForVitest } from '../../src/build/assets.mjs';

/** Real windows, one at a time: two of them on a small machine only wait for each other. */
export default defineConfig({
  plugins: [assetsForVitest],
  test: {
    include: ['test/e2e/**/*.test.ts'],
    setupFiles: ['test/e2e/tell-logs.ts'],
    root: '.',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
