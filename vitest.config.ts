import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages/*,functions,infra/*,web}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.next/**', '**/out/**', '**/dist/**', '**/cdk.out/**'],
    // Two cores under load; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
