import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChosenFile, fileOfNoise, intervalSession, walkWithoutCompass } from './recordings.ts'
import { openSite, type Site } from './site.ts'

/** More stops than any page has. */
const MOST_STOPS = 200

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

test('from the first page to the first result, and to a corrected one, no mouse is needed', async () => {
  const { page, complaints } = await site.visit()
  await joinByKeyboard(page, 'first')
  await chooseByKeyboard(page, [intervalSession().file])
  await enter(page, page.getByRole('link', { name: /Open the workout/ }))
  const title = page.getByRole('heading', { level: 1, name: /You walked backward/ })
  await title.waitFor()
  const before = await title.textContent()

  await enter(page, page.getByRole('button', { name: 'Next backward stretch' }))
  await enter(page, page.getByRole('button', { name: 'The moment above as from' }))
  const ways = page.getByRole('group', { name: 'Which way you went' })
  await tabTo(page, ways.getByRole('radio', { name: 'Backward' }))
  for (const direction of ['Forward', 'Sideways', 'Standing']) {
    await page.keyboard.press('ArrowRight')
    expect(await ways.getByRole('radio', { name: direction }).isChecked()).toBe(true)
  }
  await enter(page, page.getByRole('button', { name: 'State it' }))
  const changes = page.getByRole('region', { name: 'What changed' })
  await changes.getByRole('row', { name: /^Backward \d/ }).waitFor()
  expect(await title.textContent()).not.toBe(before)
  expect(complaints).toEqual([])
})

test('many files with a bad one among them are sent, told apart and tried again without a mouse', async () => {
  const { page } = await site.visit()
  await joinByKeyboard(page, 'many')
  await chooseByKeyboard(page, [walkWithoutCompass(), fileOfNoise(), intervalSession().file])
  await page.getByText('3 of 3 files finished, 1 failed.').waitFor({ state: 'attached' })
  await page.getByText('UNKNOWN_FORMAT').waitFor()
  expect(await page.getByRole('link', { name: /Open the workout/ }).count()).toBe(2)

  await enter(page, page.getByRole('link', { name: 'All files you sent' }))
  await enter(page, page.getByRole('button', { name: 'Try again with holiday.jpg' }))
  await page
    .getByRole('list', { name: 'Files' })
    .getByText(/given up after/)
    .waitFor()
})

/** From the first page to one's own workouts, as somebody new. */
async function joinByKeyboard(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await enter(page, page.getByRole('main').getByRole('link', { name: 'Sign in or create an account' }))
  await enter(page, page.getByRole('link', { name: 'Create account' }))
  await type(page, page.getByLabel('Name'), name)
  await type(page, page.getByLabel('E-mail'), `${name}@keyboard.example.com`)
  await type(page, page.getByLabel('New password'), 'heel last, toe first')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Next session' }).waitFor()
  await enter(page, page.getByRole('link', { name: 'Workouts', exact: true }))
  await page.getByRole('heading', { level: 1, name: 'Workouts' }).waitFor()
}

async function chooseByKeyboard(page: Page, files: ChosenFile[]): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await enter(page, page.locator('input[type=file]'))
  await (await asked).setFiles(files)
}

async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** Goes from stop to stop, as a person does, until the keyboard is on the target. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let stops = 0; !(await isThere()); stops++) {
    if (stops === MOST_STOPS) throw new Error(`the keyboard does not reach ${target}`)
    await page.keyboard.press('Tab')
  }
}
