/**
 * How soon a walk of ten hours is there to read: `npm run bench:page [hours]`. In Chromium: from the arrival of its
 * per-second data until every curve is on the screen, from a key that moves the moment or zooms until that is, and how far
 * anything was moved on the way.
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalSystem } from '@backstride/infra-local'
import { backstrideFile, simulate } from '@backstride/simulate'
import type { Page } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { createAccount } from '../browser/people.ts'

const OPEN_MS = 1000
const OPENINGS = 5
const PRESSES = 30
/** Heart rate, speed, heading minus course, elevation. */
const CURVES = 4

const hours = Number(process.argv[2] ?? 10)
const dataDir = await mkdtemp(join(tmpdir(), 'backstride-bench-'))
const system = await startLocalSystem({ dataDir, port: 0, demo: false, web: 'build' })
const browser = await launchChromium()
try {
  await system.pageReady
  const page = await browser.newPage({ baseURL: system.url })
  await createAccount(page)
  await upload(page)
  const opened = await openings(page)
  const shifted = await page.evaluate(() => Number(Object(window).shifted))
  const steps = await presses(page, 'ArrowRight', 'ArrowRight')
  const zooms = await presses(page, '+', '-')
  console.log(
    `${hours} h: drawn ${told(opened)} after its data arrived (at most ${OPEN_MS} ms), layout shift ${shifted}; ` +
      `a step of the moment ${told(steps)}; a step of the zoom ${told(zooms)}`,
  )
  if (middle(opened) > OPEN_MS) process.exitCode = 1
} finally {
  await browser.close()
  await system.close()
  await rm(dataDir, { recursive: true })
}

async function upload(page: Page): Promise<void> {
  const { recording, truth } = simulate({
    family: 'mixed',
    severity: 'S0',
    seed: 11,
    durationS: hours * 3600,
    headingHz: 1,
  })
  const heading = recording.heading && { ...recording.heading, mountOffsetDeg: truth.mountOffsetDeg }
  const buffer = Buffer.from(backstrideFile({ ...recording, ...(heading && { heading }) }))
  const file = { name: 'long.backstride.json', mimeType: 'application/json', buffer }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('link', { name: /^Open/ }).first().click({ timeout: 120_000 })
  await page.getByRole('slider').waitFor()
}

/** Milliseconds from the last byte of the data to the screen with all the curves. */
async function openings(page: Page): Promise<number[]> {
  await page.addInitScript(watch, CURVES)
  const opened: number[] = []
  for (let k = 0; k < OPENINGS; k++) {
    await page.reload()
    await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0)
    opened.push(
      await page.evaluate(() => {
        const [drawn] = performance.getEntriesByName('drawn')
        const data = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/series'))
        return drawn.startTime - (data ? data.startTime + data.duration : Number.NaN)
      }),
    )
  }
  return opened
}

/** In the page: marks when all curves are on the screen, and adds up in `window.shifted` what jumped. */
function watch(curves: number): void {
  const look = () => {
    const isDrawn = document.querySelectorAll('.u-over').length === curves
    // Two frames on, what was drawn is on the screen.
    if (isDrawn) requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('drawn')))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  Object.assign(window, { shifted: 0 })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      Object.assign(window, { shifted: Number(Object(window).shifted) + Number(Object(entry).value) })
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Milliseconds from a key on the slider, one and the other in turn, to the frame after the one that it changed. */
async function presses(page: Page, ...keys: readonly [string, string]): Promise<number[]> {
  await page.getByRole('slider').focus()
  await page.evaluate(() => performance.clearMeasures())
  for (let k = 0; k < PRESSES; k++) {
    await page.evaluate(() => {
      const measure = ({ timeStamp }: Event) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => performance.measure('press', { start: timeStamp })),
        )
      document.addEventListener('keydown', measure, { once: true, capture: true })
    })
    await page.keyboard.press(keys[k % 2])
    await page.waitForFunction((done) => performance.getEntriesByName('press').length > done, k)
  }
  return page.evaluate(() => performance.getEntriesByName('press').map(({ duration }) => duration))
}

function told(ms: readonly number[]): string {
  return `${middle(ms).toFixed(0)} ms, at most ${Math.max(...ms).toFixed(0)}`
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]
}
