import { defineConfig } from 'vitest/config';
import { assetsForVitest } from './src/build/assets.mjs';

// Packages as they ship: remark's development build throws on texts that the other one reads.
process.env.NODE_ENV = 'production';

export default defineConfig({
  plugins: [assetsForVitest],
  // A time limit is there for what hangs, also on a slow machine that does much else.
  test: { include: ['test/core/**/*.test.ts', 'test/cli/**/*.test.ts', 'test/integrations/**/*.test.ts', 'test/*.test.ts'], testTimeout: 60_000 },
});
