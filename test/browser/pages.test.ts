import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { athletePlaces, coachPlaces, OPEN_PLACES, type Place } from './places.ts'
import { openSite, type Site, violationsOn } from './site.ts'

// Builds the page if its sources changed, and starts a browser: on a busy machine this takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 })

const OUT = join(import.meta.dirname, '../../web/out')
/** What a phone on a slow connection loads in a few seconds; the charts come later, when they are seen. */
const FIRST_LOAD_BYTES = 200 * 1024

const LOOKS = [
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const

const VISITORS: Record<string, (page: Page) => Place[] | Promise<Place[]>> = {
  'nobody in particular': () => [...OPEN_PLACES],
  'demo-athlete': athletePlaces,
  'demo-coach': coachPlaces,
}

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

for (const [visitor, placesOf] of Object.entries(VISITORS)) {
  test.each(LOOKS)(
    `for ${visitor}, every page at $width px, $colorScheme, is accessible and fits`,
    async (look) => {
      const { page, complaints } = await site.visit({
        viewport: { width: look.width, height: 900 },
        colorScheme: look.colorScheme,
      })
      await page.goto(visitor.startsWith('demo-') ? `/api/auth/login?to=/workouts/&hint=${visitor}` : '/')
      for (const { name, path } of await placesOf(page)) {
        await page.goto(path, { waitUntil: 'networkidle' })
        expect(await violationsOn(page), name).toEqual([])
        const tooWidePx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(tooWidePx, name).toBe(0)
        expect(await page.locator('h1').count(), name).toBe(1)
      }
      expect(complaints.filter((complaint) => !/status of 404/.test(complaint))).toEqual([])
    },
  )
}

test('no page loads more than 200 KiB of script before it can be used', () => {
  const pages = globSync('**/index.html', { cwd: OUT })
  expect(pages).toContain('workouts/index.html')
  for (const page of pages) expect(firstLoadBytes(page), page).toBeLessThan(FIRST_LOAD_BYTES)
})

function firstLoadBytes(page: string): number {
  const html = readFileSync(join(OUT, page), 'utf8')
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"?]+)[^>]*>/g)]
  const sources = new Set(tags.filter(([tag]) => !/nomodule/i.test(tag)).map(([, source]) => source))
  return [...sources].reduce((sum, source) => sum + gzipSync(readFileSync(join(OUT, source))).length, 0)
}
