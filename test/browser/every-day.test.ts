import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from './people.ts'
import { openSite, type Site, violationsOn } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

test('a goal that is set stands against the week, and is there the next day', async () => {
  const { page, complaints } = await site.visit()
  await createAccount(page)
  await page.goto('/today/')
  await page.getByText('Set a goal for the week').press('Enter')
  await page.getByLabel('Minutes backward a week').fill('20')
  await page.getByLabel('Workouts a week').fill('4')
  await page.getByText('at most 3 backward sessions a week').waitFor()
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByText('0 of 20 min').waitFor()
  expect(await violationsOn(page)).toEqual([])

  await page.reload()
  await page.getByText('0 of 20 min').waitFor()
  await page.getByText('0 of 4').waitFor()
  expect(complaints).toEqual([])
})

test('a day of the calendar leads to its workout, by keyboard, and so does a month before', async () => {
  const page = await demoAthlete()
  const calendar = page.getByRole('region', { name: /20\d\d$/ })
  const month = await calendar.getByRole('heading').textContent()
  await calendar.getByRole('button', { name: 'Month before' }).press('Enter')
  await expect.poll(() => calendar.getByRole('heading').textContent()).not.toBe(month)
  expect(await calendar.getByRole('row').count()).toBeGreaterThanOrEqual(5)
  await calendar
    .getByRole('link', { name: /min backward/ })
    .first()
    .press('Enter')
  await page.getByRole('heading', { level: 1, name: /You walked backward/ }).waitFor()
})

test('trends are told by week, by month and over days of one’s own, and records lead to their workouts', async () => {
  const page = await demoAthlete()
  await page.goto('/progress/')
  await page.getByText('The same as a table').first().press('Enter')
  const rows = page.getByRole('region', { name: 'Trends by period' }).locator('tbody tr')
  await expect.poll(() => rows.count()).toBe(13)
  await page.getByRole('radio', { name: 'Months', exact: true }).check({ force: true })
  await page.getByText('The same as a table').first().press('Enter')
  await expect.poll(() => rows.count()).toBe(3)

  await page.getByRole('radio', { name: 'From … to' }).check({ force: true })
  await page.getByLabel('From', { exact: true }).fill('2020-02-10')
  await page.getByLabel('To', { exact: true }).fill('2020-02-09')
  await page.getByText('The last day lies before the first').waitFor()
  await page.getByLabel('To', { exact: true }).fill('2020-03-09')
  await page.getByText('No workouts in this time.').waitFor()

  await page.getByRole('link', { name: /: Longest stretch$/ }).press('Enter')
  await page.getByRole('heading', { level: 1, name: /You walked backward/ }).waitFor()
})

test('a workout is held against another one, chosen by keyboard, and the address keeps the two', async () => {
  const page = await demoAthlete()
  await page.goto('/workouts/')
  await page.getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Compare with another' }).press('Enter')
  const table = page.getByRole('region', { name: 'Figure by figure' })
  await table
    .getByRole('row', { name: /^Added energy / })
    .first()
    .waitFor()
  const energy = await table
    .getByRole('row', { name: /^Added energy / })
    .first()
    .textContent()
  expect(energy).toMatch(/[+−][\d.]+ kcal \(−?[\d.]+ to −?[\d.]+\)/)

  const left = page.getByLabel(/Left$/)
  const undecided = await left.locator('option', { hasText: 'undecided' }).first().getAttribute('value')
  await left.selectOption(undecided)
  await table.getByText('Not comparable: the direction of one of them is undecided.').first().waitFor()
  expect(page.url()).toContain(`left=${undecided}`)
  expect(await violationsOn(page)).toEqual([])

  await page.getByRole('radio', { name: 'Two periods' }).check({ force: true })
  await table.getByRole('row', { name: /^Time backward a week/ }).waitFor()
})

test('the list holds what is asked for', async () => {
  const page = await demoAthlete()
  await page.goto('/workouts/')
  const items = page.getByRole('heading', { level: 3 })
  await expect.poll(() => items.count()).toBe(12)
  await page.getByRole('radio', { name: 'Undecided' }).check({ force: true })
  await expect.poll(() => items.count()).toBe(2)
  await page.getByLabel('Sport').selectOption('cycling')
  await page.getByText('No workout is like that.').waitFor()
  await page.getByRole('button', { name: 'Show all' }).press('Enter')
  await expect.poll(() => items.count()).toBe(12)
})

async function demoAthlete(): Promise<Page> {
  const { page } = await site.visit()
  await page.goto('/api/auth/login?to=/today/&hint=demo-athlete')
  await page.getByRole('heading', { name: 'Next session' }).waitFor()
  return page
}
