import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { athletePlaces } from './places.ts'
import { openSite, type Site, violationsOn } from './site.ts'

/** How long a slow API takes for each answer. */
const SLOW_MS = 3000

/** Up to this, web.dev calls the cumulative layout shift of a page good: https://web.dev/articles/cls */
const GOOD_SHIFT = 0.1

/** The pages that show what the API answers as soon as they are opened. */
const PLACES = ['today', 'workouts', 'workout', 'progress', 'reanalysis', 'compare', 'settings']

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

test.each(PLACES)('an API that takes three seconds is waited for, and nothing jumps: %s', async (name) => {
  const { page, complaints } = await site.visit()
  const path = await pathOf(page, name)
  await page.addInitScript(watchShifts)
  await page.route('**/api/**', (route) => setTimeout(() => void route.continue(), SLOW_MS))
  await page.goto(path)
  const loading = page.getByRole('status').filter({ hasText: /^Loading/ })
  await loading.first().waitFor()
  expect(await violationsOn(page)).toEqual([])

  await page.waitForLoadState('networkidle')
  await loading.first().waitFor({ state: 'detached' })
  expect(await page.getByRole('main').getByRole('alert').count()).toBe(0)
  expect(await page.evaluate(() => Number(Object(window).shifted))).toBeLessThan(GOOD_SHIFT)
  expect(complaints).toEqual([])
})

test.each(PLACES)('an API that fails is told, and trying again goes on from there: %s', async (name) => {
  const { page } = await site.visit()
  const broken: string[] = []
  page.on('pageerror', ({ message }) => broken.push(message))
  const path = await pathOf(page, name)
  // Who is signed in is known: what fails is what the page itself asks for.
  const isOfPage = ({ pathname }: URL) => pathname.startsWith('/api/') && pathname !== '/api/me'
  await page.route(isOfPage, (route) => route.fulfill({ status: 500, body: 'broken' }))
  await page.goto(path, { waitUntil: 'networkidle' })
  const problems = page.getByRole('main').getByRole('alert')
  await problems.first().getByRole('button', { name: 'Try again' }).waitFor()
  expect(await violationsOn(page)).toEqual([])

  await page.unroute(isOfPage)
  await tryAll(page)
  await expect.poll(() => problems.count(), { timeout: 30_000 }).toBe(0)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(broken).toEqual([])
})

test('where not even the account can be asked for, trying again brings the page', async () => {
  const { page } = await site.visit()
  const path = await pathOf(page, 'progress')
  await page.route('**/api/**', (route) => route.fulfill({ status: 500, body: 'broken' }))
  await page.goto(path)
  await page.getByText('Backstride does not answer at the moment').waitFor()
  await page.unroute('**/api/**')
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Progress' }).waitFor()
})

test('where the schemas of the API did not arrive, no answer is shown unchecked, and trying again fetches them', async () => {
  const { page } = await site.visit()
  const path = await pathOf(page, 'progress')
  const later = await scriptsAskedForLater(page, path)
  await page.route(
    (url) => later.has(url.href),
    (route) => route.abort(),
  )
  await page.goto(path)
  await page.getByText('No connection to Backstride').waitFor()
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Progress' }).waitFor()
})

/** Signs the athlete of the demonstration in. Answers where that one's page of this name is. */
async function pathOf(page: Page, name: string): Promise<string> {
  await page.goto('/api/auth/login?to=/workouts/&hint=demo-athlete')
  await page.getByRole('heading', { level: 1, name: 'Workouts' }).waitFor()
  const place = (await athletePlaces(page)).find((each) => each.name === name)
  if (!place) throw new Error(`there is no page ${name}`)
  return place.path
}

/** All at once: the answer to one may take away the others. */
async function tryAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const again of document.querySelectorAll<HTMLElement>('main [role=alert] button')) again.click()
  })
}

/** Addresses of the scripts that the page does not name itself. */
async function scriptsAskedForLater(page: Page, path: string): Promise<Set<string>> {
  const asked = new Set<string>()
  const note = (request: Request) => request.resourceType() === 'script' && asked.add(request.url())
  page.on('request', note)
  const html = await (await page.goto(path, { waitUntil: 'networkidle' }))?.text()
  page.off('request', note)
  return new Set([...asked].filter((address) => !html?.includes(new URL(address).pathname)))
}

/** Adds up in `window.shifted` how far what is in sight was moved without the person doing anything. */
function watchShifts(): void {
  Object.assign(window, { shifted: 0 })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = Object(entry) as { value: number; hadRecentInput: boolean }
      if (!hadRecentInput) Object.assign(window, { shifted: Number(Object(window).shifted) + value })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
