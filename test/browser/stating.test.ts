import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from './people.ts'
import { backwardThroughout, type ChosenFile, intervalSession } from './recordings.ts'
import { openSite, type Site, violationsOn } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

test('one answer settles a walk that could be forward or backward', async () => {
  const { page, complaints } = await site.visit({ viewport: { width: 360, height: 900 } })
  const { truth, file } = backwardThroughout()
  await openWorkout(page, file)
  await page.getByRole('heading', { name: /Were you walking forward at/ }).waitFor()
  expect(await violationsOn(page)).toEqual([])

  await page.getByRole('button', { name: 'No, backward' }).click()
  await page.getByRole('heading', { level: 1, name: /You walked backward/ }).waitFor()
  expect(await backwardS(page)).toBeGreaterThan(0.9 * truth.backwardS)
  await page.getByRole('heading', { name: 'What changed' }).waitFor()
  await page.getByText('Earlier figures of this workout').click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  expect(complaints).toEqual([])
})

test('a stretch stated by keyboard changes the totals, and taking it back restores them', async () => {
  const { page } = await site.visit()
  await openWorkout(page, intervalSession().file)
  await page.getByRole('heading', { level: 1, name: /You walked backward/ }).waitFor()
  const before = await backwardS(page)

  await page.getByRole('button', { name: 'Next backward stretch' }).press('Enter')
  await page.getByRole('button', { name: 'The moment above as from' }).press('Enter')
  await page.getByRole('radio', { name: 'Standing' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'State it' }).press('Enter')
  const changes = page.getByRole('region', { name: 'What changed' })
  await changes.getByRole('row', { name: /^Backward \d/ }).waitFor()
  const after = await backwardS(page)
  expect(before - after).toBeGreaterThan(40)
  expect(before - after).toBeLessThan(80)
  expect(await violationsOn(page)).toEqual([])

  await page.getByRole('list', { name: 'What you stated' }).getByRole('button').press('Enter')
  await expect.poll(() => backwardS(page), { timeout: 30_000 }).toBe(before)
})

test('a stretch is marked by dragging over the curves', async () => {
  const { page } = await site.visit()
  await openWorkout(page, intervalSession().file)
  const curve = page.locator('.u-over').first()
  const box = await curve.boundingBox()
  if (!box) throw new Error('the curve has no place on the page')
  await page.mouse.move(box.x + box.width * 0.25, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.5, box.y + 40, { steps: 5 })
  await page.mouse.up()
  const [from, to] = await Promise.all(
    ['From', 'To'].map((name) => page.getByLabel(name, { exact: true }).inputValue()),
  )
  expect(secondsIn(to)).toBeCloseTo(2 * secondsIn(from), -1)
})

async function openWorkout(page: Page, file: ChosenFile): Promise<void> {
  await createAccount(page)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('link', { name: /Open the workout/ }).click()
}

/** Seconds backward that the title of the page tells. */
async function backwardS(page: Page): Promise<number> {
  const title = (await page.locator('h1').textContent()) ?? ''
  return secondsIn(/backward ([\d:]+)/.exec(title)?.[1] ?? '')
}

function secondsIn(clock: string): number {
  return clock.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)
}
