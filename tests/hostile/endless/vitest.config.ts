import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../../..'),
    setupFiles: ['tests/laws.ts'],
    include: ['tests/hostile/endless/law.ts'],
  },
});
