import { defineConfig } from 'vitest/config';
import { assetsForVitest } from './src/build/assets.mjs';

export default defineConfig({
  plugins: [assetsForVitest],
  test: { include: ['test/core/**/*.test.ts', 'test/*.test.ts'] },
});
