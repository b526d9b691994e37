import { roster } from '@backstride/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount, fillAccount } from './people.ts'
import { intervalSession } from './recordings.ts'
import { openSite, type Site, violationsOn } from './site.ts'

/** As many athletes as a roster is made for. */
const MANY = 200

let site: Site
let coach: Page

beforeAll(async () => {
  site = await openSite()
  const { page: athlete } = await site.visit()
  await createAccount(athlete, 'Ada')
  // It was walked long ago, so the coach is told that there was nothing since.
  await athlete.locator('input[type=file]').setInputFiles(intervalSession().file)
  await athlete.getByRole('link', { name: /Open the workout/ }).waitFor()
  coach = (await site.visit()).page
  await coach.goto(await invitation(athlete))
  await coach.getByRole('link', { name: 'Sign in or create an account' }).click()
  await fillAccount(coach, 'Cleo')
  await coach.getByRole('button', { name: 'Accept' }).click()
  await coach.getByRole('link', { name: 'Look at Ada’s workouts' }).waitFor()
})

afterAll(() => site?.close())

test('an alert is put off until a day that is said, and asked for again, by keyboard', async () => {
  await coach.goto('/coach/')
  const due = coach.getByRole('list', { name: 'Worth a look' })
  await due.getByText(/^No session for \d+ days/).waitFor()
  const row = coach.getByRole('row', { name: /^Ada/ })
  await row.getByText('no sessions lately').waitFor()
  await due.getByRole('button', { name: 'Put off for 7 days about Ada' }).press('Enter')
  await coach.getByText('Nothing at the moment.').waitFor()
  await row.getByText('no sessions lately').waitFor({ state: 'detached' })
  await coach.getByText('Put off: 1').press('Enter')
  await coach.getByText(/Put off until .*\d/).waitFor()
  expect(await violationsOn(coach)).toEqual([])

  await coach.reload()
  await coach.getByText('Put off: 1').press('Enter')
  await coach.getByRole('button', { name: 'Tell me again about Ada' }).press('Enter')
  await due.getByText(/^No session for \d+ days/).waitFor()
  await row.getByText('no sessions lately').waitFor()
})

test('what an athlete does not share is named at the head of their page', async () => {
  await coach.goto('/coach/')
  await coach.getByRole('row', { name: /^Ada/ }).getByRole('link').click()
  await coach.getByText(/^Not shared with you: .*heart rate/).waitFor()
  expect(await violationsOn(coach)).toEqual([])
})

test('of 200 athletes those who need a look stand first; they are sorted by keyboard and found by name', async () => {
  await coach.route('**/api/coach/roster', (route) => route.fulfill({ json: manyAthletes() }))
  await coach.goto('/coach/')
  const rows = coach.getByRole('table').locator('tbody tr')
  await rows.nth(MANY - 1).waitFor()
  await rows.first().getByText('much undecided').waitFor()
  expect(await coach.getByRole('columnheader', { name: 'Worth a look' }).getAttribute('aria-sort')).toBe(
    'descending',
  )
  const athlete = coach.getByRole('columnheader', { name: 'Athlete', exact: false }).first()
  await athlete.getByRole('button').press('Enter')
  expect(await athlete.getAttribute('aria-sort')).toBe('ascending')
  await rows.first().getByRole('link', { name: 'Athlete 1', exact: true }).waitFor()
  await athlete.getByRole('button').press('Enter')
  await rows
    .first()
    .getByRole('link', { name: `Athlete ${MANY}`, exact: true })
    .waitFor()

  await coach.getByLabel('Name').fill('athlete 17')
  await coach.getByText(`11 athletes of ${MANY}`).waitFor()
  await coach.getByLabel('Name').fill('')
  await coach.getByRole('radio', { name: 'Worth a look' }).check({ force: true })
  await coach.getByText(`20 athletes of ${MANY}`).waitFor()
  expect(await violationsOn(coach)).toEqual([])
  await coach.setViewportSize({ width: 360, height: 800 })
  await coach.getByLabel('Sort by').selectOption('Last workout')
  await coach
    .getByRole('link', { name: /^Athlete/ })
    .first()
    .waitFor()
  const scrollWidth = await coach.evaluate(() => document.documentElement.scrollWidth)
  expect(scrollWidth).toBeLessThanOrEqual(360)
  expect(await violationsOn(coach)).toEqual([])
  await coach.unroute('**/api/coach/roster')
})

test('a report is printed without what belongs to the screen, with every chart and its table, methods and date', async () => {
  const { page, complaints } = await site.visit()
  await page.goto('/api/auth/login?to=/coach/&hint=demo-coach')
  await page.getByRole('table').locator('tbody th a').first().click()
  await page.getByRole('link', { name: 'Report to print' }).click()
  await page.getByRole('heading', { level: 1, name: /^Backward walking of/ }).waitFor()
  await page.getByRole('heading', { name: 'Next session' }).waitFor()
  await page.getByText(/^Methods: .*@/).waitFor()
  expect(await page.locator('figure svg').count()).toBeGreaterThanOrEqual(3)
  expect(await page.getByRole('region', { name: 'Trends by period' }).locator('tbody tr').count()).toBe(12)
  expect(await violationsOn(page)).toEqual([])

  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
  expect(await page.getByRole('banner').isVisible()).toBe(false)
  expect(await page.getByText(/^Made on .* with Backstride/).isVisible()).toBe(true)
  // What follows a grid that goes on overleaf would lie over it; what is one picture stays on one page.
  const layouts = await page
    .locator('article, article > section, article > section > div')
    .evaluateAll((parts) =>
      parts.map((part) => getComputedStyle(part).display).filter((display) => display !== 'block'),
    )
  expect(layouts).toEqual([])
  const torn = await page
    .locator('figure, tr, article svg')
    .evaluateAll((parts) => parts.filter((part) => getComputedStyle(part).breakInside !== 'avoid').length)
  expect(torn).toBe(0)
  expect(complaints).toEqual([])
})

/** A roster as the API tells it: every tenth athlete needs a look. */
function manyAthletes() {
  const items = Array.from({ length: MANY }, (_, k) => ({
    athleteId: `athlete-${k + 1}`,
    name: `Athlete ${k + 1}`,
    fields: ['summary', 'segments'],
    until: null,
    lastWorkoutAt: new Date(Date.UTC(2026, 4, 1 + (k % 28))).toISOString(),
    recent: { sessions: 8, undecidedSessions: k % 5, backwardS: 97 * k, addedKcal: k / 2 },
    backwardByWeekS: Array.from({ length: 8 }, (_, week) => (k * (week + 3) * 131) % 1800),
    alerts: k % 10 === 3 ? ['UNDECIDED_SHARE'] : [],
  }))
  return roster.parse({ items })
}

async function invitation(athlete: Page): Promise<string> {
  await athlete.goto('/settings/')
  await athlete.getByRole('checkbox', { name: /^heart rate/ }).uncheck()
  await athlete.getByRole('button', { name: 'Make an invitation' }).click()
  const ready = athlete.getByRole('region', { name: 'Give one of these to your coach' })
  return (await ready.locator('code').first().textContent()) ?? ''
}
