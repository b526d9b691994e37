import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bulkImport } from './bulk-import.ts'
import { athleteBill, sum, workoutBill } from './cost.ts'
import { measured } from './measured.ts'
import { PRICES } from './prices.ts'
import { scalePage } from './scale-page.ts'

test('docs/scale.md is what prices and counted figures give: npm run scale writes it', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/scale.md'), 'utf8')
  expect(page).toBe(scalePage())
}, 120_000)

test('a use that asks for nothing but one write unit more costs one write unit more', () => {
  const figures = measured()
  const ingest = { ...figures.ingest, tableWriteUnits: figures.ingest.tableWriteUnits + 1 }
  const more = sum(workoutBill({ ...figures, ingest })) - sum(workoutBill(figures))
  expect(more).toBeCloseTo(PRICES.tableWriteUnit, 12)
})

test('sign-in costs nothing up to the free number of people, and nearly the price of one for each of very many', () => {
  const signIn = (athletes: number) => athleteBill(measured(), athletes, 1)['Sign-in']
  expect(signIn(PRICES.freeActiveUsers)).toBe(0)
  expect(signIn(1e9)).toBeCloseTo(PRICES.activeUser, 5)
})

test('an import that uses the saved-up units of its partition goes on at the rate of the partition', () => {
  const figures = measured()
  const few = bulkImport(figures, 1000, 100)
  const many = bulkImport(figures, 1_000_000, 100)
  const more = bulkImport(figures, 1_001_000, 100)
  expect(few.takesS).toBeLessThan(few.burstLastsS)
  expect(more.takesS - many.takesS).toBeCloseTo(figures.ingest.tableWriteUnits, 6)
})
