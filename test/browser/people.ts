import type { Page } from 'playwright-core'

let people = 0

/** From the first page through the sign-in page and the page of the day to the workouts, as somebody new. */
export async function createAccount(page: Page, name = 'Ada'): Promise<void> {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Sign in or create an account' }).click()
  await fillAccount(page, name)
  await page.getByRole('heading', { name: 'Next session' }).waitFor()
  await page.getByRole('link', { name: 'Workouts', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Workouts' }).waitFor()
}

/** On the sign-in page: creates an account. */
export async function fillAccount(page: Page, name: string): Promise<void> {
  people += 1
  await page.getByRole('link', { name: 'Create account' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail').fill(`person${people}@example.com`)
  await page.getByLabel('New password').fill('heel last, toe first')
  await page.getByRole('button', { name: 'Create account' }).click()
}
