import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { athletePlaces, coachPlaces, OPEN_PLACES, open, type Place } from './places.ts'
import { openSite, type Site } from './site.ts'
import { leftOver, textsOn } from './words-on-page.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

const VISITORS: Record<string, (page: Page) => readonly Place[] | Promise<Place[]>> = {
  // The page to sign in belongs to whoever runs the identities.
  'nobody in particular': () => OPEN_PLACES.filter(({ name }) => name !== 'sign-in'),
  'demo-athlete': athletePlaces,
  'demo-coach': coachPlaces,
}

const LANGUAGES = [
  { language: 'de', locale: 'de-AT', tag: 'de' },
  { language: 'zh', locale: 'zh-CN', tag: 'zh-Hans' },
] as const

for (const [visitor, placesOf] of Object.entries(VISITORS)) {
  test.each(LANGUAGES)(
    `for ${visitor}, every page speaks $language to a browser that does, and fits a phone`,
    async ({ language, locale, tag }) => {
      const { page, complaints } = await site.visit({ locale, viewport: { width: 360, height: 900 } })
      await page.goto(visitor.startsWith('demo-') ? `/api/auth/login?to=/workouts/&hint=${visitor}` : '/')
      for (const { name, path, until } of await placesOf(page)) {
        await open(page, { name, path, ...(until && { until: 'main ol li' }) })
        await page.locator(`html[lang=${tag}]:not([data-words])`).waitFor()
        expect(await leftOver(page, language), name).toEqual([])
        expect((await textsOn(page)).join(' '), name).not.toMatch(/undefined|\[object/)
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBe(0)
      }
      expect(complaints.filter((complaint) => !/status of 404/.test(complaint))).toEqual([])
    },
  )
}

test('a language is chosen on any page, at once and for good, with its numbers, and in every tab', async () => {
  const { page } = await site.visit({ locale: 'en-GB' })
  await page.goto('/api/auth/login?to=/workouts/&hint=demo-athlete')
  await page.getByRole('heading', { level: 1, name: 'Workouts' }).waitFor()
  const other = await page.context().newPage()
  await other.goto('/progress/')
  await other.getByRole('heading', { level: 1, name: 'Progress' }).waitFor()

  await page.getByRole('contentinfo').getByText('Deutsch').click()
  await page.getByRole('heading', { level: 1, name: 'Trainings' }).waitFor()
  await page
    .getByText(/^\d+,\d kcal \(/)
    .first()
    .waitFor()
  expect(await page.title()).toBe('Trainings · Backstride')
  await other.getByRole('heading', { level: 1, name: 'Fortschritt' }).waitFor()

  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Trainings' }).waitFor()
  await page.getByRole('contentinfo').getByText('English').click()
  await page.getByRole('heading', { level: 1, name: 'Workouts' }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
})

test('who reads German never sees the page in English on the way', async () => {
  const { page } = await site.visit({ locale: 'de-DE' })
  await page.addInitScript(() => {
    const seen = new Set<string>()
    Object.assign(window, { seen })
    const look = () => {
      const title = document.querySelector('h1')
      if (title && getComputedStyle(title).visibility === 'visible') seen.add(title.textContent)
      requestAnimationFrame(look)
    }
    look()
  })
  await page.goto('/try/')
  await page.getByRole('heading', { level: 1, name: 'Eine Datei ausprobieren, ohne Konto' }).waitFor()
  const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])
  expect(seen).toEqual(['Eine Datei ausprobieren, ohne Konto'])
})

test('where the words of a language cannot be had, the page is there in English', async () => {
  const { page } = await site.visit({ locale: 'de-DE' })
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch()
    const isGerman = (await response.text()).includes('Rückwärtsgehen')
    return isGerman ? route.abort() : route.fulfill({ response })
  })
  await page.goto('/try/')
  await page.getByRole('heading', { level: 1, name: 'Try a file, without an account' }).waitFor()
  expect(await page.getAttribute('html', 'data-words')).toBe(null)
})
