import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchChromium } from './chromium.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const WEB = join(import.meta.dirname, '../../web')
const STYLES = ['styles/tokens.css', 'charts/direction-line.module.css'].map((file) =>
  readFileSync(join(WEB, file), 'utf8'),
)
const DIRECTIONS = ['backward', 'forward', 'sideways', 'standing', 'unknown'] as const

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(() => browser?.close())

test.each(['light', 'dark'] as const)(
  'every direction is told from every other in greyscale, %s',
  async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, deviceScaleFactor: 2 })
    const page = await context.newPage()
    await page.setContent(
      `<style>${STYLES.join('')}</style><body>${DIRECTIONS.map(sampleOf).join('')}</body>`,
    )
    const inks: number[][] = []
    for (const direction of DIRECTIONS) inks.push(await inkOf(page, direction))
    for (const [k, ink] of inks.entries()) {
      expect(ink.filter((tone) => tone > SEEN).length, DIRECTIONS[k]).toBeGreaterThan(20)
      for (const [j, other] of inks.entries()) {
        if (j > k)
          expect(difference(ink, other), `${DIRECTIONS[k]} and ${DIRECTIONS[j]}`).toBeGreaterThan(0.3)
      }
    }
  },
)

/** A piece of a route in the look of its direction, as `DirectionLine` draws it, without its colour. */
function sampleOf(direction: string): string {
  const paths = direction === 'backward' ? ['backward', 'sleeper'] : [direction]
  const drawn = paths.map((name) => `<path class="${name}" d="M4 6H56" />`).join('')
  return `<svg id="${direction}" viewBox="0 0 60 12" width="60" height="12" style="display:block;background:var(--surface);filter:grayscale(1)">${drawn}</svg>`
}

/** The tone of each pixel of a sample, 0 to 255, as how far it is from the paper. */
async function inkOf(page: Page, direction: string): Promise<number[]> {
  const png = await page.locator(`#${direction}`).screenshot()
  const tones = await page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data: rgba } = context.getImageData(0, 0, image.width, image.height)
    return Array.from({ length: rgba.length / 4 }, (_, k) => rgba[4 * k])
  }, png.toString('base64'))
  return tones.map((tone) => Math.abs(tone - tones[0]))
}

/** A step of grey that is seen beside another: a sixth of the way from black to white. */
const SEEN = 42

/** The share of inked pixels whose greys two samples tell apart: 0 for the same look, 1 for nothing in common. */
function difference(a: readonly number[], b: readonly number[]): number {
  const either = a.filter((ink, k) => Math.max(ink, b[k]) > SEEN).length
  return a.filter((ink, k) => Math.abs(ink - b[k]) > SEEN).length / either
}
