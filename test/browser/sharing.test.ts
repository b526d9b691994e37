import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount, fillAccount } from './people.ts'
import { intervalSession } from './recordings.ts'
import { openSite, type Site, violationsOn } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
})

afterAll(() => site?.close())

test('an athlete invites a coach, who looks; the look is logged, and after revoking nothing opens', async () => {
  const { page: athlete } = await site.visit()
  await createAccount(athlete, 'Ada')
  await athlete.locator('input[type=file]').setInputFiles(intervalSession().file)
  await athlete.getByRole('link', { name: /Open the workout/ }).waitFor()
  const link = await invited(athlete)

  const { page: coach } = await site.visit()
  await coach.goto(link)
  await coach.getByRole('link', { name: 'Sign in or create an account' }).click()
  await fillAccount(coach, 'Cleo')
  await coach.getByRole('heading', { name: 'Ada would let you see' }).waitFor()
  expect(await violationsOn(coach)).toEqual([])
  await coach.getByRole('button', { name: 'Accept' }).click()
  await coach.getByRole('link', { name: 'Look at Ada’s workouts' }).click()
  await coach.getByRole('heading', { level: 1, name: 'Ada' }).waitFor()
  await coach.locator('ol h3 a').first().click()
  await coach.getByRole('heading', { level: 1, name: /Ada walked backward/ }).waitFor()
  await coach.getByText('There is no route to show').waitFor()
  await coach.getByLabel('Write a comment').fill('Well done. Two minutes less next time?')
  await coach.getByRole('button', { name: 'Send' }).click()
  await coach.getByRole('list', { name: 'Comments' }).getByText('Two minutes less').waitFor()
  expect(await violationsOn(coach)).toEqual([])

  await athlete.reload()
  await athlete.getByRole('heading', { level: 3, name: 'Cleo' }).waitFor()
  const looks = athlete.getByRole('region', { name: 'Who looked at what' })
  await looks.getByRole('link', { name: 'A workout', exact: true }).waitFor()
  await athlete.getByRole('button', { name: 'Revoke what Cleo sees' }).click()
  expect(await violationsOn(athlete)).toEqual([])
  await athlete.getByRole('button', { name: 'Yes, revoke it' }).click()
  await athlete.getByText('You have no coach here.').waitFor()

  await athlete.goto('/workouts/')
  await athlete.locator('ol h3 a').first().click()
  await athlete.getByRole('list', { name: 'Comments' }).getByText('Two minutes less').waitFor()
  await coach.reload()
  await coach.getByText('There is nothing at this address').waitFor()
})

test('the code of an invitation is typed as well, opens once, and nobody accepts their own', async () => {
  const { page: athlete } = await site.visit()
  await createAccount(athlete, 'Bea')
  const link = await invited(athlete)
  await athlete.goto(link)
  await athlete.getByText('This invitation is your own.').waitFor()

  const { page: coach } = await site.visit()
  await createAccount(coach, 'Dora')
  await coach.goto('/invitation/')
  await coach.getByLabel('Code').fill('AAAA-AAAA-AAAA')
  await coach.getByRole('button', { name: 'See what is offered' }).click()
  await coach.getByText('This invitation opens nothing').waitFor()
  await coach.getByRole('button', { name: 'Type a code' }).click()
  await coach.getByLabel('Code').fill(new URL(link).hash.slice(1).toLowerCase())
  await coach.getByRole('button', { name: 'See what is offered' }).press('Enter')
  await coach.getByRole('heading', { name: 'Bea would let you see' }).waitFor()
})

test('a token is shown once, opens the API until it is revoked', async () => {
  const { page } = await site.visit()
  await createAccount(page)
  await page.goto('/settings/')
  await page.getByLabel('What the token is for').fill('laptop')
  await page.getByText('Read', { exact: true }).click()
  await page.getByRole('button', { name: 'Make a token' }).click()
  const ready = page.getByRole('region', { name: 'The token “laptop”' })
  const secret = (await ready.locator('code').textContent()) ?? ''
  expect(await statusWith(secret)).toBe(200)

  await page.getByRole('button', { name: 'I have it' }).click()
  expect(await page.getByText(secret).count()).toBe(0)
  await page.getByRole('button', { name: 'Revoke laptop' }).click()
  await page.getByRole('button', { name: 'Yes, revoke it' }).click()
  await page.getByText('You have no tokens.').waitFor()
  expect(await statusWith(secret)).toBe(401)
})

/** On the settings page: makes an invitation and answers its link. */
async function invited(page: Page): Promise<string> {
  await page.goto('/settings/')
  await page.getByRole('checkbox', { name: /^comments/ }).check()
  await page.getByRole('button', { name: 'Make an invitation' }).click()
  const ready = page.getByRole('region', { name: 'Give one of these to your coach' })
  return (await ready.locator('code').first().textContent()) ?? ''
}

async function statusWith(secret: string): Promise<number> {
  const response = await fetch(`${site.url}/api/me`, { headers: { authorization: `Bearer ${secret}` } })
  return response.status
}
