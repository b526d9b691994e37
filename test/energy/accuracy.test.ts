import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accuracyPage } from './accuracy-page.ts'

test('docs/accuracy-energy.md is what the models achieve today: node test/energy/accuracy.ts writes it', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/accuracy-energy.md'), 'utf8')
  expect(page).toBe(accuracyPage())
})
