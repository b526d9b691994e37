/** What ships to AWS: how large, what is in it and what is not, and that the same sources give the same bytes. */

import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Bundle, bundleFunctions, type FunctionName } from '../../infra/aws/src/bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'backstride-bundles-'))
afterAll(() => rmSync(folder, { recursive: true }))
const bundles = await bundleFunctions(folder)

/**
 * Just above what each was when last looked at (728, 768 and 376 KiB). The AWS SDK alone is 370 KiB of the first two, and
 * 400 with the queue that webhooks are told through: decision 8 says what was taken out and what 400 KiB would cost.
 */
const CEILINGS_KIB: Record<FunctionName, number> = { api: 750, ingest: 785, webhooks: 390 }

test.each(bundles)('$name stays under its ceiling', ({ name, bytes }) => {
  expect(bytes / 1024).toBeLessThan(CEILINGS_KIB[name])
})

/** Whether an analysis is stale depends on what earlier sessions say of the cost of backward: these equations. */
const CALIBRATION =
  'calibration|practice|rates|acsm|backward-cost|forward-cost|lcda|ludlow-weyand|minetti|oxygen'

/** What a function does not run, it does not carry. */
const FOREIGN: Record<FunctionName, RegExp> = {
  // The API tells which methods an analysis is of: their names, a line each.
  api: new RegExp(
    `packages/(decode|gait|energy|simulate)/src/(?!method\\.ts|(?<=energy/src/)(${CALIBRATION})\\.ts)|/(saxes|fflate|geomagnetism)/`,
  ),
  webhooks:
    /packages\/(analyse|decode|gait|energy|cardio|encode|simulate)\/|\/(hono|saxes|fflate|client-s3)\//,
  ingest: /\/(hono|openid-client|oauth4webapi|jose)\/|functions\/src\/api\/|packages\/simulate\//,
}

test.each(bundles)('$name carries nothing that it does not run', ({ name, contents }) => {
  expect(contents.filter((path) => FOREIGN[name].test(path))).toEqual([])
})

test.each(bundles)('$name carries no tests, no local engines, no search for credentials', ({ contents }) => {
  const strangers =
    /\.test\.|\/testing\/|infra\/local\/|\/(dynalite|fauxqs|oidc-provider)\/|\/credential-provider-(sso|ini|process)\//
  expect(contents.filter((path) => strangers.test(path))).toEqual([])
})

test.each([
  ['api', 'hono'],
  ['ingest', 'saxes'],
  ['webhooks', 'ipaddr.js'],
])('the list of what %s carries is a real one: %s is on it', (name, library) => {
  expect(bundleOf(name).contents.join('\n')).toContain(`/${library}/`)
})

test('the same sources give the same bytes', async () => {
  const again = mkdtempSync(join(tmpdir(), 'backstride-bundles-'))
  await bundleFunctions(again)
  for (const { name } of bundles) expect(digest(again, name)).toBe(digest(folder, name))
  rmSync(again, { recursive: true })
})

function bundleOf(name: string): Bundle {
  const found = bundles.find((each) => each.name === name)
  if (!found) throw new Error(`no bundle ${name}`)
  return found
}

function digest(where: string, name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(where, name, 'index.mjs')))
    .digest('hex')
}
