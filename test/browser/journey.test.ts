import { readFile } from 'node:fs/promises'
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from './people.ts'
import { athletePlaces, coachPlaces, OPEN_PLACES, open, type Place } from './places.ts'
import { fileOfNoise, intervalSession, walkWithoutCompass } from './recordings.ts'
import { openSite, type Site, violationsOn } from './site.ts'
import { firstLoads } from './weight.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

test('a first visit creates an account, uploads a walk, opens it and reads what it cost', async () => {
  const { page, complaints } = await site.visit()
  const { truth, file } = intervalSession()
  await createAccount(page)
  await page.getByText('No workouts yet').waitFor()
  expect(await violationsOn(page)).toEqual([])

  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('link', { name: /Open the workout/ }).click()
  await page.getByRole('heading', { level: 1, name: /You walked backward/ }).waitFor()

  const [, minutes, seconds, metres] =
    /backward (\d+):(\d\d) min over (\d+) m/.exec((await page.locator('h1').textContent()) ?? '') ?? []
  expect(Number(minutes) * 60 + Number(seconds)).toBeGreaterThan(0.95 * truth.backwardS)
  expect(Number(minutes) * 60 + Number(seconds)).toBeLessThan(1.05 * truth.backwardS)
  expect(Number(metres)).toBeGreaterThan(0.9 * truth.backwardM)
  expect(Number(metres)).toBeLessThan(1.1 * truth.backwardM)
  await page
    .getByText(/It cost [\d.]+ kcal \([\d.]+ to [\d.]+\) more than walking the same way forward/)
    .waitFor()
  await page.getByRole('img', { name: 'Map of the route' }).waitFor()
  expect(await page.getByRole('region', { name: 'Stretches' }).locator('tbody tr').count()).toBeGreaterThan(5)
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('several files at once each get their outcome, and none is counted twice', async () => {
  const { page } = await site.visit()
  await createAccount(page)
  const questions = questionsOf(page)
  const upload = page.locator('input[type=file]')
  await upload.setInputFiles([walkWithoutCompass(), fileOfNoise()])
  await page.getByText('2 of 2 files finished, 1 failed.').waitFor({ state: 'attached' })
  expect(questions).toEqual({ atOnce: 1, aboutOne: 0 })
  await page.getByText('UNKNOWN_FORMAT').waitFor()
  expect(await violationsOn(page)).toEqual([])

  await upload.setInputFiles(walkWithoutCompass())
  await page.getByText('Already here, so it is not counted twice.').waitFor()
  await page.reload()
  await page.getByText('Undecided: no compass').waitFor()
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(1)

  await page.getByRole('heading', { level: 3 }).getByRole('link').click()
  await page.getByRole('heading', { name: 'Why it is undecided' }).waitFor()
  await page.getByText('Sensor.Info.heading').first().waitFor()
  expect(await page.getByText(/Added energy/).count()).toBe(0)
})

test('a file is analysed without an account and without leaving the browser', async () => {
  const { page, complaints } = await site.visit()
  const sent: string[] = []
  page.on('request', (request) => {
    // HEAD comes from links that are about to be followed.
    if (!['GET', 'HEAD'].includes(request.method())) sent.push(`${request.method()} ${request.url()}`)
  })
  await page.goto('/try/')
  await page.locator('input[type=file]').setInputFiles(intervalSession().file)
  await page.getByRole('heading', { level: 1, name: /You walked backward/ }).waitFor()
  expect(await violationsOn(page)).toEqual([])

  await page.locator('input[type=file]').setInputFiles(fileOfNoise())
  await page.getByRole('heading', { name: /could not be read/ }).waitFor()
  expect(sent).toEqual([])
  expect(complaints).toEqual([])
})

test('the cursor of the pictures follows the keyboard', async () => {
  const { page } = await site.visit()
  await page.goto('/try/')
  await page.locator('input[type=file]').setInputFiles(intervalSession().file)
  const slider = page.getByRole('slider', { name: 'Moment in the workout' })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^0:01, /)

  await page.getByRole('button', { name: 'Next backward stretch' }).press('Enter')
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/, Backward, \d+ bpm, [\d.]+ km\/h$/)
})

test('the log of files tells what became of each, and a file that failed is tried again', async () => {
  const { page } = await site.visit()
  await createAccount(page)
  await page.locator('input[type=file]').setInputFiles([walkWithoutCompass(), fileOfNoise()])
  await page.getByText('2 of 2 files finished, 1 failed.').waitFor({ state: 'attached' })
  await page.getByRole('link', { name: 'All files you sent' }).click()
  const files = page.getByRole('list', { name: 'Files' })
  await files.getByText(/Received .*visible after [\d.]+ s/).waitFor()
  await page.getByRole('button', { name: 'Try again with holiday.jpg' }).click()
  await files.getByText(/given up after/).waitFor()
  expect(await violationsOn(page)).toEqual([])
})

test('a workout is taken along, then everything; both are deleted, with a receipt', async () => {
  const { page } = await site.visit()
  await createAccount(page, 'Eva')
  const file = walkWithoutCompass()
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('link', { name: /Open the workout/ }).click()
  await page.getByText('Download', { exact: true }).click()
  expect(await violationsOn(page)).toEqual([])
  expect((await downloaded(page, 'The original file, byte for byte')).equals(file.buffer)).toBe(true)
  expect((await downloaded(page, 'CSV')).toString()).toMatch(/^time/i)

  await page.goto('/settings/')
  await page.getByRole('button', { name: 'Order an archive' }).press('Enter')
  expect((await downloaded(page, /^Download backstride-.*\.zip/)).toString('latin1', 0, 2)).toBe('PK')
  expect(await violationsOn(page)).toEqual([])
  await page.goBack()
  await page.getByRole('button', { name: 'Delete this workout' }).press('Enter')
  await page.getByRole('button', { name: 'Yes, delete it' }).click()
  await page.getByText('No workouts yet').waitFor()

  await page.goto('/settings/')
  await page.getByLabel('To go ahead, type your name here: Eva').fill('Eva')
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByText('Your account is gone since').waitFor()
  await page.goto('/workouts/')
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
})

test('settings change the units everywhere and keep the profile', async () => {
  const { page } = await site.visit()
  await createAccount(page)
  await page.goto('/settings/')
  await page.getByLabel('Body mass, kg').fill('70')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  await page.getByText('Imperial', { exact: true }).click()
  expect(await page.getByLabel('Body mass, lb').inputValue()).toBe('154.3')
})

test('an API that is away or fails is told, and trying again goes on from there', async () => {
  const { page } = await site.visit()
  await page.goto('/api/auth/login?to=/coach/&hint=demo-coach')
  await page.getByRole('heading', { name: 'Athletes' }).waitFor()

  await page.route('**/api/coach/roster', (route) => route.abort())
  await page.reload()
  await page.getByText('No connection to Backstride').waitFor()
  await page.unroute('**/api/coach/roster')
  await page.route('**/api/coach/roster', (route) => route.fulfill({ status: 500, body: 'broken' }))
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Backstride does not answer at the moment').waitFor()
  await page.unroute('**/api/coach/roster')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('rowheader', { name: /Amara/ }).waitFor()
})

test('whoever signed out in another tab is asked to sign in, and comes back to the same page', async () => {
  const { page } = await site.visit()
  await createAccount(page)
  const other = await page.context().newPage()
  await other.goto('/settings/')
  await other.getByRole('button', { name: 'Sign out', exact: true }).click()
  await other.waitForURL('**/')

  await page.reload()
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
  const href = await page.getByRole('link', { name: 'Sign in or create an account' }).getAttribute('href')
  expect(href).toContain(encodeURIComponent('/workouts/'))
})

/** How many questions about changes are open at the same time, and how many are asked about one upload. */
function questionsOf(page: Page): { readonly atOnce: number; readonly aboutOne: number } {
  const asked = { atOnce: 0, aboutOne: 0 }
  const open = new Set<Request>()
  page.on('request', (request) => {
    const [, about] = /^\/api\/uploads\/(.+)$/.exec(new URL(request.url()).pathname) ?? []
    if (about === 'changes') open.add(request)
    else if (about !== undefined) asked.aboutOne += 1
    asked.atOnce = Math.max(asked.atOnce, open.size)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return asked
}

/** The bytes that a link gives. */
async function downloaded(page: Page, name: string | RegExp): Promise<Buffer> {
  const begun = page.waitForEvent('download')
  await page.getByRole('link', { name, exact: true }).click()
  return readFile(await (await begun).path())
}

/** Each width and each theme once: contrast does not depend on the width, nor the layout on the theme. */
const LOOKS = [
  { width: 360, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const

const VISITORS: Record<string, (page: Page) => readonly Place[] | Promise<Place[]>> = {
  'nobody in particular': () => OPEN_PLACES,
  'demo-athlete': athletePlaces,
  'demo-coach': coachPlaces,
}

for (const [visitor, placesOf] of Object.entries(VISITORS)) {
  test.each(LOOKS)(
    `for ${visitor}, every page at $width px, $colorScheme, is accessible and fits`,
    async (look) => {
      const viewport = { width: look.width, height: 900 }
      const { page, complaints } = await site.visit({ viewport, colorScheme: look.colorScheme })
      await page.goto(visitor.startsWith('demo-') ? `/api/auth/login?to=/workouts/&hint=${visitor}` : '/')
      for (const place of await placesOf(page)) {
        const { name } = place
        await open(page, place)
        expect(await violationsOn(page), name).toEqual([])
        const tooWidePx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(tooWidePx, name).toBe(0)
        expect(await page.locator('h1').count(), name).toBe(1)
      }
      // One of the places is an address without a page.
      expect(complaints.filter((complaint) => !/status of 404/.test(complaint))).toEqual([])
    },
  )
}

test('no page loads more than 200 KiB of script before it can be used', () => {
  const loads = firstLoads()
  expect(loads).toHaveProperty(['workouts/index.html'])
  for (const [page, bytes] of Object.entries(loads)) expect(bytes, page).toBeLessThan(200 * 1024)
})
