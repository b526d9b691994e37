import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from './people.ts'
import { walkWithoutCompass } from './recordings.ts'
import { openSite, type Site } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

test('a tab that was left open after signing out asks to sign in, without being reloaded', async () => {
  const { page } = await site.visit()
  await createAccount(page, 'Ada')
  const other = await page.context().newPage()
  await other.goto('/settings/')
  await other.getByRole('button', { name: 'Sign out', exact: true }).click()
  await other.waitForURL('**/')
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
})

test('a tab of one person never acts in the name of another who signed in beside it', async () => {
  const { page } = await site.visit()
  await createAccount(page, 'Ada')
  await page.goto('/settings/')
  await page.getByLabel('Name', { exact: true }).waitFor()
  const other = await page.context().newPage()
  await other.goto('/settings/')
  await other.getByRole('button', { name: 'Sign out', exact: true }).click()
  await other.waitForURL('**/')
  await createAccount(other, 'Eva')

  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await page.locator('input[name=name][value=Eva]').waitFor()
})

test('what one tab does is not lost on the other: both show it when asked again', async () => {
  const { page } = await site.visit()
  await createAccount(page, 'Ida')
  const other = await page.context().newPage()
  await other.goto('/workouts/')
  await other.getByText('No workouts yet').waitFor()
  await page.locator('input[type=file]').setInputFiles(walkWithoutCompass())
  await page.getByRole('link', { name: /Open the workout/ }).waitFor()
  await other.locator('input[type=file]').setInputFiles(walkWithoutCompass())
  await other.getByText('Already here, so it is not counted twice.').waitFor()
  expect(await other.getByRole('heading', { level: 3 }).count()).toBe(1)
})
