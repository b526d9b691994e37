import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

test('without a network what is on the page stays, and what is asked for says so until there is one', async () => {
  const { page } = await site.visit()
  await asDemoAthlete(page)
  await page.goto('/progress/')
  const months = page.getByRole('radio', { name: 'Months', exact: true })
  await months.waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await months.check({ force: true })
  await page.getByText('No connection to Backstride').waitFor()
  expect(await page.getByRole('heading', { level: 1, name: 'Progress' }).isVisible()).toBe(true)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('No connection to Backstride').waitFor({ state: 'detached' })
})

async function asDemoAthlete(page: Page): Promise<void> {
  await page.goto('/api/auth/login?to=/workouts/&hint=demo-athlete')
  await page.getByRole('heading', { level: 1, name: 'Workouts' }).waitFor()
}
