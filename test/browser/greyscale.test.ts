import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'

const CHARTS = join(import.meta.dirname, '../../web/charts')
const TOKENS = readFileSync(join(CHARTS, '../styles/tokens.css'), 'utf8')
const DIRECTIONS = ['backward', 'forward', 'sideways', 'standing', 'unknown'] as const

type Direction = (typeof DIRECTIONS)[number]

/** What draws directions: its styles, and a piece of each as its component draws it. */
const DRAWN: Record<
  string,
  { readonly styles: readonly string[]; readonly sampleOf: (way: Direction) => string }
> = {
  line: {
    styles: ['direction-line.module.css'],
    sampleOf: (way) =>
      [way, { backward: 'sleeper', standing: 'hollow' }[String(way)]]
        .filter((name) => name !== undefined)
        .map((name) => `<path class="${name}" d="M6 10H54" />`)
        .join(''),
  },
  strip: {
    styles: ['time-strip.module.css', 'backward-stripes.module.css'],
    sampleOf: (way) => {
      const height = 20 * heightIn('time-strip.tsx', way)
      const fill = { backward: 'url(#stripes)', sideways: 'url(#dots)' }[String(way)]
      return `<defs>${patternIn('backward-stripes.tsx', 'stripes')}${patternIn('time-strip.tsx', 'dots')}</defs>
        <rect class="${way}" x="2" width="56" y="${20 - height}" height="${height}" ${fill ? `fill="${fill}"` : ''} />`
    },
  },
}

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(() => browser?.close())

const CASES = Object.keys(DRAWN).flatMap((kind) =>
  [1440, 360].flatMap((widthPx) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ kind, widthPx, colorScheme })),
  ),
)

test.each(CASES)(
  'every direction of a $kind is told from every other by its shape alone, $colorScheme, $widthPx px',
  async ({ kind, widthPx, colorScheme }) => {
    const { styles, sampleOf } = DRAWN[kind]
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: widthPx, height: 400 },
      deviceScaleFactor: 2,
    })
    const page = await context.newPage()
    const css = [TOKENS, ...styles.map((file) => readFileSync(join(CHARTS, file), 'utf8'))].join('')
    await page.setContent(
      `<style>${css}</style>${DIRECTIONS.map((way) => svgOf(way, sampleOf(way))).join('')}`,
    )
    const shapes = await Promise.all(DIRECTIONS.map((way) => shapeOf(page, way)))
    for (const [k, shape] of shapes.entries()) {
      expect(shape.filter(Boolean).length, DIRECTIONS[k]).toBeGreaterThan(100)
      for (const [j, other] of shapes.entries()) {
        if (j > k)
          expect(difference(shape, other), `${DIRECTIONS[k]} and ${DIRECTIONS[j]}`).toBeGreaterThan(APART)
      }
    }
    await context.close()
  },
)

function svgOf(id: string, drawn: string): string {
  return `<svg id="${id}" viewBox="0 0 60 20" width="60" height="20" style="display:block;background:var(--surface);filter:grayscale(1)">${drawn}</svg>`
}

/** The part of a strip's height that its component gives to a direction. */
function heightIn(file: string, way: Direction): number {
  const [, heights] = /const HEIGHTS = \{([^}]*)\}/.exec(readFileSync(join(CHARTS, file), 'utf8')) ?? []
  const [, height] = new RegExp(`${way}: ([\\d.]+)`).exec(heights ?? '') ?? []
  return Number(height)
}

/** The pattern that a component fills areas with, as markup. */
function patternIn(file: string, id: string): string {
  const [pattern] = /<pattern[\s\S]*<\/pattern>/.exec(readFileSync(join(CHARTS, file), 'utf8')) ?? ['']
  return pattern
    .replace(/id=\{\w+\}/, `id="${id}"`)
    .replaceAll(/className=\{styles\.(\w+)\}/g, 'class="$1"')
    .replaceAll(/<(\w+)([^>]*) \/>/g, '<$1$2></$1>')
}

/** Which pixels of a sample are inked: at least half as far from the paper as the sample's darkest, whatever its tone. */
async function shapeOf(page: Page, direction: string): Promise<boolean[]> {
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
  const inks = tones.map((tone) => Math.abs(tone - tones[0]))
  const most = Math.max(...inks)
  expect(most, `${direction} against the paper`).toBeGreaterThan(SEEN)
  return inks.map((ink) => ink > most / 2)
}

/** A step of grey that is seen beside another: a sixth of the way from black to white. */
const SEEN = 42
/** Two looks share at most two thirds of what either inks. */
const APART = 1 / 3

/** The share of inked pixels that only one of two samples inks: 0 for the same shape, 1 for nothing in common. */
function difference(a: readonly boolean[], b: readonly boolean[]): number {
  const either = a.filter((isInked, k) => isInked || b[k]).length
  return a.filter((isInked, k) => isInked !== b[k]).length / either
}
