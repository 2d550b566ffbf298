import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/browser/**', 'test/site/**'] },
      },
      // One site is built for all of them; browsers share the machine, so one file at a time.
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/*.test.ts', 'test/site/*.test.ts'],
          globalSetup: 'test/browser/site.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
