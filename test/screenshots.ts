/** `node test/screenshots.ts FOLDER [ADDRESS]`: pictures of every page, in two widths and two themes, to look at. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startLocalSystem } from '@backstride/infra-local'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from './browser/chromium.ts'
import { athletePlaces, coachPlaces, OPEN_PLACES, open, type Place } from './browser/places.ts'

const WIDTHS_PX = [360, 1440]
const HEIGHT_PX = 900
/** The part of the workout page that README.md shows, as docs/images/workout.png: from here to the end of the first curve. */
const README_PX = { x: 130, y: 80, width: 1180 }
/** What is left free below that curve. */
const README_MARGIN_PX = 16
const THEMES = ['light', 'dark'] as const

interface Look {
  readonly widthPx: number
  readonly theme: (typeof THEMES)[number]
}

const [folder, address] = process.argv.slice(2)
if (folder === undefined) {
  console.error('node test/screenshots.ts FOLDER [ADDRESS OF A RUNNING SYSTEM]')
  process.exit(1)
}
mkdirSync(resolve(folder), { recursive: true })
await (address === undefined ? picturesOfOwnSystem() : pictures(address))

async function picturesOfOwnSystem(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'backstride-screenshots-'))
  const system = await startLocalSystem({ dataDir, port: 0, demo: true, web: 'build', say: console.log })
  try {
    await Promise.all([system.pageReady, system.demoReady])
    await pictures(system.url)
  } finally {
    await system.close()
    rmSync(dataDir, { recursive: true })
  }
}

async function pictures(origin: string): Promise<void> {
  const browser = await launchChromium()
  try {
    for (const widthPx of WIDTHS_PX) {
      for (const theme of THEMES) await picturesIn({ widthPx, theme }, origin, browser)
    }
  } finally {
    await browser.close()
  }
}

async function picturesIn(look: Look, origin: string, browser: Browser): Promise<void> {
  const visitors = [
    { hint: undefined, placesOf: () => OPEN_PLACES },
    { hint: 'demo-athlete', placesOf: athletePlaces },
    { hint: 'demo-coach', placesOf: coachPlaces },
  ]
  for (const { hint, placesOf } of visitors) {
    const context = await browser.newContext({
      viewport: { width: look.widthPx, height: HEIGHT_PX },
      colorScheme: look.theme,
      baseURL: origin,
    })
    const page = await context.newPage()
    await page.goto(hint === undefined ? '/' : `/api/auth/login?to=/today/&hint=${hint}`)
    for (const place of await placesOf(page)) await picture(page, place, look)
    await context.close()
  }
}

async function picture(page: Page, place: Place, { widthPx, theme }: Look): Promise<void> {
  const { name } = place
  await open(page, place)
  // It sticks to the lower edge of a window; on a picture of the whole page it would lie in the middle.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[aria-label=Demonstration]')?.style.setProperty('position', 'static')
  })
  await showAll(page, place, widthPx)
  await page.screenshot({ path: join(resolve(folder), `${name}-${widthPx}-${theme}.png`), fullPage: true })
  if (name === 'workout' && widthPx === 1440 && theme === 'light') await pictureForReadme(page)
  const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (overflowPx > 0) console.warn(`${name} at ${widthPx} px is ${overflowPx} px too wide`)
  await page.setViewportSize({ width: widthPx, height: HEIGHT_PX })
}

async function pictureForReadme(page: Page): Promise<void> {
  const curve = await page.locator('figure:has(canvas)').first().boundingBox()
  if (!curve) throw new Error('the workout has no curve to show')
  const height = curve.y + curve.height + README_MARGIN_PX - README_PX.y
  const clip = { ...README_PX, height }
  await page.screenshot({ path: join(resolve(folder), 'readme.png'), fullPage: true, clip })
}

/** What loads when it is seen is there in a window that shows all of the page. */
async function showAll(page: Page, { until }: Place, widthPx: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: widthPx, height })
  if (until === undefined) await page.waitForLoadState('networkidle')
}
