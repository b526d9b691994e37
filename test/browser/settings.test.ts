/** Settings: services in each state, the body over time, and how the sections stand on the page. No service knows the tests, so its answers, and those of the API about it, are stood in for. */

import type { Connection } from '@backstride/contract'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createAccount } from './people.ts'
import { openSite, type Site, violationsOn } from './site.ts'

const ELSEWHERE = 'https://flow.polar.com/oauth2/authorization'
const ACCOUNT = {
  connectedAt: '2026-05-01T07:00:00.000Z',
  state: 'connected',
  syncedAt: '2026-05-20T07:00:00.000Z',
  error: null,
  recordings: 12,
  coachMaySee: true,
} as const

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(async () => {
  await site?.close()
})

test('who connects says what coaches may see, and goes on to the page of the service', async () => {
  const { page, complaints } = await site.visit()
  await createAccount(page, 'Ada')
  await answered(page, [{ service: 'polar', displayName: 'Polar Flow', account: null }])
  const bodies: unknown[] = []
  await page.route('**/api/me/connections/polar', async (route) => {
    bodies.push(route.request().postDataJSON())
    await route.fulfill({ json: { url: `${ELSEWHERE}?state=s` } })
  })
  await page.route(`${ELSEWHERE}**`, (route) => route.fulfill({ body: 'Polar' }))
  await page.goto('/settings/')
  const services = page.getByRole('region', { name: 'Services' })
  await services.getByText('Not connected.').waitFor()
  await services.getByLabel('Coaches who see my workouts').uncheck()
  await services.getByRole('button', { name: 'Connect Polar Flow' }).click()
  await page.waitForURL(`${ELSEWHERE}?state=s`)
  expect(bodies).toEqual([{ coachMaySee: false }])
  expect(complaints).toEqual([])
})

test('an account says since when, what came, and what to do when something is wrong, at any width', async () => {
  for (const width of [360, 1440]) {
    const { page, complaints } = await site.visit({ viewport: { width, height: 900 } })
    await createAccount(page, 'Ada')
    const services = page.getByRole('region', { name: 'Services' })
    await answered(page, [
      { service: 'polar', displayName: 'Polar Flow', account: { ...ACCOUNT, error: 'DOWN' } },
      {
        service: 'intervals',
        displayName: 'intervals.icu',
        account: { ...ACCOUNT, state: 'expired', syncedAt: null, recordings: 1, coachMaySee: false },
      },
    ])
    await page.goto('/settings/?unconnected=stale')
    await services.getByText('it was begun in another browser, or too long ago').waitFor()
    await page.goto('/settings/?connected=polar')
    await services.getByText('Polar Flow is connected.').waitFor()
    await services.getByText('Polar Flow did not answer the last time.').waitFor()
    await services.getByText('intervals.icu lets nobody in any more. Allow it again').waitFor()
    expect(await services.getByRole('button').allTextContents()).toEqual([
      'Fetch now from Polar Flow',
      'Disconnect Polar Flow',
      'Allow intervals.icu again',
      'Disconnect intervals.icu',
    ])
    // What was chosen before is what is offered again.
    expect(await services.getByRole('checkbox').isChecked()).toBe(false)
    expect(await violationsOn(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(complaints).toEqual([])
  }
})

test('it is fetched now, and disconnected with the choice that was made', async () => {
  const { page, complaints } = await site.visit()
  await createAccount(page, 'Ada')
  const services = page.getByRole('region', { name: 'Services' })
  await answered(page, [{ service: 'polar', displayName: 'Polar Flow', account: ACCOUNT }])
  const asked: string[] = []
  await page.route('**/api/me/connections/polar**', async (route) => {
    asked.push(`${route.request().method()} ${route.request().url().replace(site.url, '')}`)
    await route.fulfill({ status: 204 })
  })
  await page.goto('/settings/')
  await services.getByRole('button', { name: 'Fetch now from Polar Flow' }).click()
  await services.getByRole('link', { name: 'files you sent' }).waitFor()

  await services.getByRole('button', { name: 'Disconnect Polar Flow' }).click()
  await services.getByText('Workouts and files stay as they are.').waitFor()
  await services.getByText('Delete it').click()
  await services.getByText('deleted with their files, for good').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await answered(page, [{ service: 'polar', displayName: 'Polar Flow', account: null }])
  await services.getByRole('button', { name: 'Yes, disconnect' }).click()
  await services.getByRole('button', { name: 'Connect Polar Flow' }).waitFor()
  expect(asked).toEqual([
    'POST /api/me/connections/polar/sync',
    'DELETE /api/me/connections/polar?workouts=delete',
  ])
  expect(complaints).toEqual([])
})

test('an installation that no service knows says so in one sentence', async () => {
  const { page } = await site.visit()
  await createAccount(page, 'Ada')
  await page.goto('/settings/')
  const services = page.getByRole('region', { name: 'Services' })
  await services.getByText('This installation fetches from no service.').waitFor()
  expect(await services.getByRole('button').count()).toBe(0)
})

test('the body is stated from another day on, put right, and taken back; the form above follows', async () => {
  const { page, complaints } = await site.visit()
  await createAccount(page, 'Ada')
  await page.goto('/settings/')
  const you = page.getByRole('region', { name: 'You', exact: true })
  await you.getByText('Nothing is stated yet.').waitFor()
  await state(you, 'Add from another day', { day: '2026-04-01', massKg: '60' })
  await state(you, 'Add from another day', { day: '2026-05-10', massKg: '72.5' })
  const rows = you.getByRole('region', { name: 'Your body over time' }).locator('tbody tr')
  await rows.nth(1).waitFor()
  expect(await rows.locator('th').allTextContents()).toEqual(['1 Apr 2026', '10 May 2026'])
  expect(await rows.locator('td:nth-of-type(1)').allTextContents()).toEqual(['60', '72.5'])
  expect(await you.getByLabel('Body mass, kg').inputValue()).toBe('72.5')

  await state(you, 'Edit what holds from 1 Apr 2026', { massKg: '61' })
  await rows.getByText('61', { exact: true }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await you.getByRole('button', { name: 'Remove 10 May 2026' }).click()
  await you.getByRole('button', { name: 'Yes, remove it' }).click()
  await rows.nth(1).waitFor({ state: 'detached' })
  await vi.waitFor(async () => expect(await you.getByLabel('Body mass, kg').inputValue()).toBe('61'), 10_000)
  await you.getByRole('link', { name: 'what it would change' }).click()
  await page.waitForURL('**/reanalysis/')
  expect(complaints).toEqual([])
})

test.each([
  [360, 'light'],
  [1440, 'dark'],
] as const)(
  'in German at %i px in %s the sections fit, and lead to each other where there is room',
  async (width, theme) => {
    const { page } = await site.visit({ viewport: { width, height: 900 }, colorScheme: theme })
    await createAccount(page, 'Ada')
    await page.goto('/settings/')
    await page.getByRole('contentinfo').getByText('Deutsch').click()
    await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor()
    await page.getByRole('button', { name: 'Ab einem anderen Tag hinzufügen' }).click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await violationsOn(page)).toEqual([])
    const contents = page.getByRole('navigation', { name: 'Auf dieser Seite' })
    expect(await contents.isVisible()).toBe(width > 1000)
    const targets = await contents
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const sections = await page
      .locator('main section > h2[id]')
      .evaluateAll((heads) => heads.map((head) => `#${head.id}`))
    expect(targets).toEqual(width > 1000 ? sections : [])
  },
)

interface Stated {
  readonly day?: string
  readonly massKg: string
}

async function state(you: Locator, button: string, { day, massKg }: Stated): Promise<void> {
  await you.getByRole('button', { name: button }).click()
  const form = you.getByRole('form', { name: /^The body from/ })
  if (day !== undefined) await form.getByLabel('From this day on').fill(day)
  await form.getByLabel('Body mass, kg').fill(massKg)
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })
}

async function answered(page: Page, items: Connection[]): Promise<void> {
  await page.route('**/api/me/connections', (route) => route.fulfill({ json: { items } }))
}
