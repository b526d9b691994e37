import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from './people.ts'
import { type ChosenFile, compassOfThatWalk, intervalSession, walkWithoutCompass } from './recordings.ts'
import { openSite, type Site, violationsOn } from './site.ts'
import { startTileService, type TileService } from './tile-service.ts'

let tiles: TileService
let site: Site

beforeAll(async () => {
  tiles = await startTileService()
  site = await openSite({ map: tiles.source })
})

afterAll(async () => {
  await site?.close()
  tiles?.close()
})

test('the dial says which way the body faces at the moment, and all curves show the part that is asked for', async () => {
  const { page, complaints } = await site.visit({ viewport: { width: 360, height: 900 } })
  await tryWalk(page)
  await expect.poll(() => page.locator('.u-over').count()).toBe(4)
  const whole = await curves(page)
  await page.getByRole('button', { name: 'Next backward stretch' }).press('Enter')
  const slider = page.getByRole('slider')
  for (let step = 0; step < 15; step++) await slider.press('ArrowRight')
  await page.getByRole('img', { name: /Heading against course: .*faces away from the way it goes/ }).waitFor()

  await page.getByRole('button', { name: 'This stretch', exact: true }).press('Enter')
  const [startS, endS] = await seen(page)
  const second = Number(await slider.inputValue())
  expect(startS).toBeLessThan(second)
  expect(endS).toBeGreaterThan(second)
  expect(endS - startS).toBeLessThan(120)
  await expect.poll(async () => (await curves(page)).filter((curve, k) => curve === whole[k])).toEqual([])
  await page.getByText('The same as a table, minute by minute').press('Enter')
  const minutes = page.getByRole('region', { name: /by minute$/ }).locator('tbody tr')
  const lengthS = Number(await slider.getAttribute('max')) + 1
  await expect.poll(() => minutes.count()).toBe(Math.ceil(lengthS / 60))
  expect(await violationsOn(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)

  await slider.press('-')
  const wider = await seen(page)
  expect(wider[1] - wider[0]).toBeCloseTo(2 * (endS - startS), -1)
  await slider.press('Shift+ArrowRight')
  expect((await seen(page))[0]).toBeGreaterThan(wider[0])
  await slider.press('End')
  expect((await seen(page))[1]).toBe(Number(await slider.inputValue()))
  await slider.press('Home')
  expect((await seen(page))[0]).toBe(0)
  await slider.press('0')
  expect(await seen(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('the wheel with Ctrl and two fingers zoom where they are, and the page stays', async () => {
  const { page } = await site.visit()
  await tryWalk(page)
  const curve = page.locator('.u-over').nth(1)
  await curve.scrollIntoViewIfNeeded()
  const box = await curve.boundingBox()
  if (!box) throw new Error('the curve has no place on the page')
  const middle = box.x + box.width / 2
  await page.mouse.move(middle, box.y + 40)
  const pointedAt = Number(await page.getByRole('slider').inputValue())
  const scrolled = await page.evaluate(() => scrollY)
  await page.keyboard.down('Control')
  for (let notch = 0; notch < 3; notch++) await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await expect.poll(() => seen(page)).toHaveLength(2)
  const [startS, endS] = await seen(page)
  expect((startS + endS) / 2).toBeCloseTo(pointedAt, -1)
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)

  await curve.evaluate(pinch)
  expect(Number(await page.getByRole('slider').inputValue())).toBeLessThan(pointedAt)
  const closer = await seen(page)
  expect(closer[1] - closer[0]).toBeCloseTo((endS - startS) / 2, -1)
})

test('stretches are put in order by keyboard and saved in that order, and each is shown on the curves', async () => {
  const { page } = await site.visit()
  await tryWalk(page)
  const head = page.getByRole('columnheader', { name: 'Distance' })
  await head.getByRole('button').press('Enter')
  expect(await head.getAttribute('aria-sort')).toBe('ascending')
  await head.getByRole('button').press('Enter')
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  expect(await violationsOn(page)).toEqual([])

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save these stretches as CSV' }).press('Enter'),
  ])
  expect(download.suggestedFilename()).toBe('stretches-2026-05-01.csv')
  const [columns, ...rows] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
  const distances = rows.map((row) => Number(row.split(',')[columns.split(',').indexOf('distanceM')]))
  expect(distances.length).toBeGreaterThan(2)
  expect(distances).toEqual([...distances].sort((a, b) => b - a))

  const first = page.getByRole('button', { name: /show this stretch on the curves/ }).first()
  const startS = Number(rows[0].split(',')[columns.split(',').indexOf('startS')])
  await first.press('Enter')
  expect(Number(await page.getByRole('slider').inputValue())).toBe(startS)
  expect((await seen(page))[0]).toBeLessThan(startS)
  await page.keyboard.press('0')
  expect(await seen(page)).toEqual([])
})

test('a label that would turn the whole walk round says so before it is stated', async () => {
  const { page } = await site.visit()
  await openWorkout(page, intervalSession().file)
  const stated = page.getByRole('group', { name: 'Which way you went' })
  await stated.getByRole('radio', { name: 'Forward' }).check({ force: true })
  await page.getByRole('button', { name: 'Next backward stretch' }).press('Enter')
  await page.getByRole('button', { name: 'The moment above as from' }).press('Enter')
  await page.getByText(/it turns the rest round: .* become backward/).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'What is marked' }).press('Enter')
  const [startS, endS] = await seen(page)
  expect(endS - startS).toBeCloseTo(72, -1)
  await stated.getByRole('radio', { name: 'Backward' }).check({ force: true })
  await expect.poll(() => page.getByText(/it turns the rest round/).count()).toBe(0)
})

test('a file of the same walk lends its compass, and one of another walk is refused with the reason', async () => {
  const { page } = await site.visit()
  await openWorkout(page, walkWithoutCompass())
  await page.getByRole('heading', { level: 1, name: /^Undecided/ }).waitFor()
  await page.getByText('Lend this walk the compass of another file').press('Enter')
  await page.locator('input[type=file]').setInputFiles(intervalSession().file)
  await page.getByText('The file was not recorded at the time of the workout.').waitFor()
  await page.locator('input[type=file]').setInputFiles(compassOfThatWalk())
  await page.getByRole('heading', { level: 1, name: /You walked backward/ }).waitFor()
  expect(await violationsOn(page)).toEqual([])
})

test('nobody is asked for a map before it is turned on; then it shows the route, and the plan when it does not come', async () => {
  const { page, complaints } = await site.visit()
  await openWorkout(page, intervalSession().file)
  const route = page.getByRole('region', { name: 'Route', exact: true })
  const plan = route.getByRole('img', { name: /^Map of the route/ })
  await plan.waitFor()
  await route.getByText(`comes from ${new URL(tiles.source.styleUrl).host}`).waitFor()
  expect(tiles.asked).toEqual([])

  await route.getByRole('radio', { name: 'Plan' }).press('ArrowRight')
  const map = route.getByRole('region', { name: /^Map of the route/ })
  await map.waitFor()
  await route.getByText('Made by the stand-in').waitFor()
  await expect.poll(() => pixelsOn(page, map, BACKWARD)).toBeGreaterThan(200)
  expect(await plan.count()).toBe(0)
  expect(tiles.asked.filter((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path))).not.toEqual([])
  expect(await violationsOn(page)).toEqual([])
  expect(complaints).toEqual([])

  tiles.answerStyleWith(500)
  await page.reload()
  await route.getByRole('radio', { name: 'Map' }).waitFor()
  expect(await route.getByRole('radio', { name: 'Map' }).isChecked()).toBe(true)
  await route.scrollIntoViewIfNeeded()
  await route.getByRole('alert').getByText('The map could not be shown').waitFor()
  await plan.waitFor()
  expect(await route.getByRole('radio', { name: 'Plan' }).isChecked()).toBe(true)
})

/** `--backward` of the light theme. */
const BACKWARD = [0xbf, 0x34, 0x13] as const

/** How many pixels of a part of the page have a colour. */
async function pixelsOn(page: Page, part: Locator, colour: readonly number[]): Promise<number> {
  const png = await part.screenshot()
  return page.evaluate(
    async ({ data, colour }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      const rgba = context.getImageData(0, 0, image.width, image.height).data
      const hasColour = (at: number) => colour.every((tone, k) => rgba[at + k] === tone)
      return Array.from({ length: rgba.length / 4 }, (_, k) => 4 * k).filter(hasColour).length
    },
    { data: png.toString('base64'), colour },
  )
}

async function openWorkout(page: Page, file: ChosenFile): Promise<void> {
  await createAccount(page)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('link', { name: /Open the workout/ }).click()
  await page.getByRole('slider').waitFor()
}

/** The interval session, analysed on the page. */
async function tryWalk(page: Page): Promise<void> {
  await page.goto('/try/')
  await page.locator('input[type=file]').setInputFiles(intervalSession().file)
  await page.getByRole('slider').waitFor()
  await page.locator('.u-over').nth(3).waitFor()
}

/** From when to when the curves show the workout, seconds; empty for the whole. */
async function seen(page: Page): Promise<number[]> {
  const bar = page.getByRole('group', { name: 'Part of the workout that the curves show' })
  const said = (await bar.getByRole('status').textContent()) ?? ''
  return [...said.matchAll(/(\d+):(\d\d)/g)].map(
    ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
  )
}

/** What is drawn of each curve. */
function curves(page: Page): Promise<string[]> {
  return page
    .locator('.u-wrap canvas')
    .evaluateAll((all) =>
      all.map((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : '')),
    )
}

/** In the page: two fingers on a curve draw apart until they are twice as far from each other. */
function pinch(curve: Element): void {
  const { left, width, top } = curve.getBoundingClientRect()
  const touch = (type: string, pointerId: number, share: number) =>
    curve.dispatchEvent(
      new PointerEvent(type, {
        pointerId,
        pointerType: 'touch',
        bubbles: true,
        clientX: left + share * width,
        clientY: top + 40,
      }),
    )
  touch('pointerdown', 1, 0.4)
  touch('pointerdown', 2, 0.6)
  touch('pointermove', 1, 0.3)
  touch('pointermove', 2, 0.7)
  touch('pointerup', 1, 0.3)
  touch('pointerup', 2, 0.7)
}
