import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createAccount } from './people.ts'
import { type ChosenFile, compassOfThatWalk, intervalSession, walkWithoutCompass } from './recordings.ts'
import { openSite, type Site, violationsOn } from './site.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 300_000 })

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

test('stretches are put in order by keyboard and saved in that order', async () => {
  const { page } = await site.visit()
  await openWorkout(page, intervalSession().file)
  const head = page.getByRole('columnheader', { name: 'Distance' })
  await head.getByRole('button').press('Enter')
  expect(await head.getAttribute('aria-sort')).toBe('ascending')
  await head.getByRole('button').press('Enter')
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  expect(await violationsOn(page)).toEqual([])

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save these stretches as CSV' }).press('Enter'),
  ])
  expect(download.suggestedFilename()).toBe('stretches-2026-05-01.csv')
  const [columns, ...rows] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
  const distances = rows.map((row) => Number(row.split(',')[columns.split(',').indexOf('distanceM')]))
  expect(distances.length).toBeGreaterThan(2)
  expect(distances).toEqual([...distances].sort((a, b) => b - a))
})

test('a file of the same walk lends its compass, and one of another walk is refused with the reason', async () => {
  const { page } = await site.visit()
  await openWorkout(page, walkWithoutCompass())
  await page.getByRole('heading', { level: 1, name: /^Undecided/ }).waitFor()
  await page.getByText('Lend this walk the compass of another file').press('Enter')
  await page.locator('input[type=file]').setInputFiles(intervalSession().file)
  await page.getByText('The file was not recorded at the time of the workout.').waitFor()
  await page.locator('input[type=file]').setInputFiles(compassOfThatWalk())
  await page.getByRole('heading', { level: 1, name: /You walked backward/ }).waitFor()
  expect(await violationsOn(page)).toEqual([])
})

async function openWorkout(page: Page, file: ChosenFile): Promise<void> {
  await createAccount(page)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('link', { name: /Open the workout/ }).click()
  await page.getByRole('slider').waitFor()
}
