/** Signing in on the command line by way of the browser, from the printed address to the kept token. */

import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine, type Run } from '../cli/backstride.ts'
import { fillAccount } from './people.ts'
import { openSite, type Site, violationsOn } from './site.ts'

let site: Site
let home: string

beforeAll(async () => {
  site = await openSite()
  home = await mkdtemp(join(tmpdir(), 'backstride-authorise-'))
})

afterAll(async () => {
  await site?.close()
  await rm(home, { recursive: true, force: true })
})

test('who approves on the page is signed in in the terminal, and the token is in no address', async () => {
  const { page, complaints } = await site.visit({ viewport: { width: 360, height: 740 } })
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  const run = login()
  await page.goto(await addressOf(run))
  await page.getByRole('link', { name: 'Sign in or create an account' }).click()
  await fillAccount(page, 'Ada')
  await page.getByRole('heading', { name: 'Let the command line act for you?' }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  const looksTo = process.env.BACKSTRIDE_SCREENSHOTS
  if (looksTo) await page.screenshot({ path: join(looksTo, 'authorise-question.png'), fullPage: true })
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.getByRole('heading', { name: 'The command line is signed in' }).waitFor()
  expect(await violationsOn(page)).toEqual([])

  const { code, stdout, stderr } = await run.ended
  expect(stderr).toBe('')
  expect(stdout).toMatch(/Signed in to http:\S+ as Ada\./)
  expect(code).toBe(0)
  const file = join(home, 'config/backstride/credentials.json')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const [{ token }] = JSON.parse(await readFile(file, 'utf8')).accounts
  expect(token).toMatch(/^bst_/)
  expect(addresses.filter((address) => address.includes(token.split('.')[2]))).toEqual([])
  expect(complaints).toEqual([])

  const { stdout: health } = await commandLine(home).run('doctor', '.')
  expect(health).toMatch(/^ok {4}token: sends files$/m)
  expect(health).toMatch(/^ok {4}token: reads workouts$/m)
  expect(health).not.toMatch(/^bad/m)
})

test('who refuses is told so in both places, and no token is made', async () => {
  const { page } = await site.visit()
  const run = login()
  const address = await addressOf(run)
  await page.goto('/api/auth/login?to=/settings/')
  await fillAccount(page, 'Eve')
  await page.getByText('You have no tokens.').waitFor()
  await page.goto(address)
  await page.getByRole('button', { name: 'Refuse' }).click()
  await page.getByRole('heading', { name: 'Refused' }).waitFor()
  expect(await run.ended).toMatchObject({ code: 3, stderr: expect.stringContaining('You refused') })
  await page.goto('/settings/')
  await page.getByText('You have no tokens.').waitFor()
})

function login(): Run {
  return commandLine(home).start(['login', '--no-browser', '--server', site.url])
}

async function addressOf(run: Run): Promise<string> {
  const [address] = await run.said(/http:\S+#\S+\n/)
  return address.trim()
}
