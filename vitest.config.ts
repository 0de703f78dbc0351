import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/scratch.ts', 'tests/browser/install.ts'],
    setupFiles: ['tests/laws.ts'],
    include: ['tests/**/*.test.ts'],
    // Drawing boots Mermaid and a browser starts cold on machines with one core.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
