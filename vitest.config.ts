import { defineConfig } from 'vitest/config'

const NEVER = ['**/node_modules/**', '**/.next/**', '**/out/**', '**/dist/**', '**/cdk.out/**']
const BROWSER = 'test/browser/**/*.test.ts'

export default defineConfig({
  test: {
    // Two cores under load; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['{packages/*,functions}/**/*.test.ts'],
          exclude: NEVER,
          // Nothing here lays hands on what all share, and to load every module anew for each file takes half of the time.
          isolate: false,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['{infra/*,web}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: [...NEVER, BROWSER],
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER],
          // Builds the page and makes the demonstration before the first.
          globalSetup: 'test/browser/demonstration.ts',
          maxWorkers: '100%',
          // A page takes its time on a busy machine.
          testTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
