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
          name: 'node',
          include: ['{packages/*,functions,infra/*,web}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
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
          // One after the other: the first builds the page, for which there is one folder.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
