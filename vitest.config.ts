import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages/*,functions,infra/*,web}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.next/**', '**/out/**', '**/dist/**', '**/cdk.out/**'],
    passWithNoTests: false,
  },
})
