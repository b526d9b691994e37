import { progress } from '@backstride/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from './people.ts'
import { intervalSession } from './recordings.ts'
import { openSite, type Site, violationsOn } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

test('another mass is shown before it changes a workout; then totals follow, and the old figures can be read', async () => {
  const { page, complaints } = await site.visit({ viewport: { width: 360, height: 900 } })
  await createAccount(page)
  await page.locator('input[type=file]').setInputFiles(intervalSession().file)
  await page.getByRole('link', { name: /Open the workout/ }).waitFor()
  const before = await addedKcal(page)
  await weigh(page, '140')

  await page.goto('/workouts/')
  await page
    .getByRole('heading', { name: '1 workout was worked out with less than is known today' })
    .waitFor()
  await page.getByText('The profile of the day is another (body mass): 1 workout.').waitFor()
  await page.getByRole('link', { name: 'See what would change' }).click()
  await page.getByRole('button', { name: 'See what would change' }).click()
  await page.getByRole('heading', { name: 'What would change' }).waitFor()
  const shifts = page.getByRole('region', { name: 'Changes by figure' })
  await shifts.getByRole('row', { name: /^Added energy 1 \+[\d.]+ kcal/ }).waitFor()
  await page.getByRole('region', { name: 'Workouts, old and new' }).getByText('→').first().waitFor()
  expect(await addedKcal(page)).toBe(before)
  expect(await violationsOn(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)

  await page.getByRole('button', { name: 'Change 1 workout' }).click()
  await page.getByText('Every workout says what is known today.').waitFor()
  expect(await addedKcal(page)).toBeGreaterThan(1.5 * before)
  expect(await violationsOn(page)).toEqual([])

  await page.getByRole('region', { name: 'Workouts, old and new' }).getByRole('link').click()
  await page.getByText('Earlier figures of this workout').click()
  const analyses = page.getByRole('region', { name: 'Analyses of this workout' })
  expect(await analyses.locator('tbody tr').count()).toBe(2)
  await analyses.getByRole('rowheader', { name: /shown now/ }).waitFor()
  expect(complaints).toEqual([])
})

async function weigh(page: Page, massKg: string): Promise<void> {
  await page.goto('/settings/')
  await page.getByLabel(/^Body mass/).fill(massKg)
  await page.getByRole('button', { name: 'Save' }).first().click()
  await page.getByText('Saved.').first().waitFor()
}

/** Added energy of all weeks, as the progress tells it. */
async function addedKcal(page: Page): Promise<number> {
  const json = async (path: string) => (await page.request.get(new URL(path, page.url()).href)).json()
  const { athleteId } = await json('/api/me')
  const { weeks } = progress.parse(await json(`/api/athletes/${athleteId}/progress?weeks=104`))
  return weeks.reduce((sum, week) => sum + week.addedKcal, 0)
}
