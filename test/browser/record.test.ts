import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from './people.ts'
import { giveSensors, isStrapHeard, liveOneSecond, type Shown, storedOn } from './phone.ts'
import { type BackstrideJson, simulatedPhone } from './phone-walk.ts'
import { openSite, type Site, violationsOn } from './site.ts'

const LENGTH_S = 600
/** The page is reloaded after these seconds, the second time without a network. */
const RELOADED_S = [180, 330]
const CUT_S = 300

/** What Chromium wants to be allowed before it tells an orientation. */
const COMPASS = ['accelerometer', 'gyroscope', 'magnetometer']

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

test('ten minutes of intervals, twice reloaded, the network cut: told live, and uploaded whole', async () => {
  const walk = simulatedPhone(LENGTH_S)
  const { page } = await site.visit({ permissions: COMPASS })
  await createAccount(page)
  await giveSensors(page)
  await page.clock.install({ time: walk.startedAtMs - 60_000 })
  await page.goto('/record/')
  await page.getByText('60/60', { exact: true }).click()
  await page.getByText('Voice as well', { exact: true }).click()
  await offlineReady(page)
  await page.clock.pauseAt(walk.startedAtMs)
  await page.getByRole('button', { name: 'Start recording' }).click()
  await connectStrap(page)

  const shown: Shown[] = []
  for (let atS = 0; atS < LENGTH_S; atS++) {
    if (atS === CUT_S) await page.context().setOffline(true)
    if (RELOADED_S.includes(atS)) await reload(page, walk.samplesBefore(atS, shown))
    shown.push(await liveOneSecond(page, walk.seconds[atS]))
  }
  await page.getByRole('button', { name: 'End recording' }).click()
  await page.getByRole('button', { name: 'Yes, end it' }).click()
  await page.getByText('Is sent when the network is there.').waitFor()

  await page.clock.resume()
  await page.context().setOffline(false)
  await page.getByRole('link', { name: 'Open the workout' }).waitFor()
  const { original, perSecond } = await uploaded(page)
  expect(original).toMatchObject(walk.expected(shown))
  expect(original.heading.timeS.length).toBeGreaterThan(500)
  expect(original.heartRate.timeS.length).toBeGreaterThan(500)

  const answers = answersIn(shown)
  expect(answers.length).toBeGreaterThan(LENGTH_S - 45)
  const told = answers.filter(({ direction }) => direction !== 'unknown')
  const right = told.filter(({ aboutS, direction }) => direction === walk.truth.direction[aboutS])
  const asAtTheEnd = answers.filter(({ aboutS, direction }) => direction === perSecond[aboutS])
  // docs/direction.md, "While walking": an opening stated forward, of the worst simulated session.
  expect(told.length / answers.length).toBeGreaterThan(0.95)
  expect(right.length / told.length).toBeGreaterThan(0.95)
  expect(asAtTheEnd.length / answers.length).toBeGreaterThan(0.95)

  const said = shown.flatMap(({ said: sentences }) => sentences)
  const backward = said.flatMap((sentence, k) => (/^Walk backward now/.test(sentence) ? [k] : []))
  expect(backward).toHaveLength(4)
  const looked = said.filter((sentence) => /^Look over your/.test(sentence))
  expect(looked.map((sentence) => /left|right/.exec(sentence)?.[0])).toEqual([
    'left',
    'right',
    'left',
    'right',
    'left',
  ])
})

test('without an account the walk stays on the phone, as a file or analysed there', async () => {
  const walk = simulatedPhone(200)
  const { page } = await site.visit({ permissions: COMPASS })
  await giveSensors(page)
  await page.clock.install({ time: walk.startedAtMs - 60_000 })
  await page.goto('/record/')
  await page.clock.pauseAt(walk.startedAtMs)
  await page.getByRole('button', { name: 'Start recording' }).click()
  for (const second of walk.seconds) await liveOneSecond(page, second)
  await page.getByRole('button', { name: 'End recording' }).click()
  await page.getByRole('button', { name: 'Yes, end it' }).click()
  await page.getByText('Only on this phone.').waitFor()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^walk-.*\.backstride\.json$/)
  await page.clock.resume()
  await page.getByRole('button', { name: 'Analyse on this device' }).click()
  await page.getByRole('heading', { level: 1, name: /You walked backward/ }).waitFor()
})

test.each([
  [360, 'light'],
  [360, 'dark'],
  [1440, 'light'],
  [1440, 'dark'],
] as const)('the recorder has nothing that axe finds, at %i pixels, %s', async (width, colorScheme) => {
  const walk = simulatedPhone(60)
  const { page } = await site.visit({
    viewport: { width, height: 800 },
    colorScheme,
    permissions: COMPASS,
  })
  await giveSensors(page)
  await page.clock.install({ time: walk.startedAtMs - 60_000 })
  await page.goto('/record/')
  await page.getByRole('button', { name: 'Start recording' }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.clock.pauseAt(walk.startedAtMs)
  await page.getByText('60/60', { exact: true }).click()
  await page.getByRole('button', { name: 'Start recording' }).click()
  for (const second of walk.seconds) await liveOneSecond(page, second)
  // axe waits for timers of the page.
  await page.clock.resume()
  expect(await violationsOn(page)).toEqual([])
})

test('the position that Chromium itself tells is heard', async () => {
  const { page } = await site.visit({ permissions: ['geolocation'] })
  await page.goto('/record/')
  await page.getByRole('button', { name: 'Start recording' }).click()
  let latitude = 48.1
  const isStored = async () => {
    latitude += 1e-5
    await page.context().setGeolocation({ latitude, longitude: 11.5, accuracy: 5 })
    return (await storedOn(page)) > 0
  }
  await expect.poll(isStored, { timeout: 20_000, interval: 500 }).toBe(true)
  expect(await page.getByText('Position', { exact: true }).locator('..').textContent()).toContain('working')
})

/** Waits until the service worker has what the page needs without a network. */
async function offlineReady(page: Page): Promise<void> {
  // Asked from here, since what waits within a page waits for its clock.
  const isReady = () =>
    page.evaluate(async () => {
      const cache = await caches.open('backstride-record-1')
      const kept = new Set((await cache.keys()).map(({ url }) => url))
      const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src*="_next"]')]
      return scripts.every(({ src }) => kept.has(src))
    })
  await expect.poll(isReady, { timeout: 20_000 }).toBe(true)
}

/** Leaves the page once everything told so far is stored, as it is within a second, and comes back. */
async function reload(page: Page, samples: number): Promise<void> {
  await expect.poll(() => storedOn(page)).toBe(samples)
  await page.reload()
  await expect.poll(() => storedOn(page)).toBe(samples)
  await connectStrap(page)
}

async function connectStrap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connect Heart-rate strap' }).click()
  await expect.poll(() => isStrapHeard(page)).toBe(true)
}

async function uploaded(page: Page): Promise<{ original: BackstrideJson; perSecond: string[] }> {
  const path = await page.getByRole('link', { name: 'Open the workout' }).getAttribute('href')
  const api = new URL(`/api${path?.replace(/\/$/, '')}`, page.url()).href
  const json = async (url: string) => (await page.request.get(url)).json()
  return { original: await json(`${api}/original`), perSecond: (await json(`${api}/series`)).direction }
}

function answersIn(shown: readonly Shown[]): { aboutS: number; direction: string }[] {
  const answers = new Map<number, string>()
  for (const { aboutS, direction } of shown)
    if (aboutS !== undefined && direction !== undefined) answers.set(aboutS, direction)
  return [...answers].map(([aboutS, direction]) => ({ aboutS, direction }))
}
