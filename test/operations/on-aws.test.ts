/** What the page for operators does with a deployed system, on engines in place of AWS's. */

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { deployedSystem } from '../lambda/deployed-system.ts'
import { signedIn } from '../lambda/signed-in.ts'
import { commandsUnder } from './page.ts'

const ROOT = join(import.meta.dirname, '../..')
const ADA = { issuer: 'https://identity.example.org', subject: 'ada' }

const system = await deployedSystem()
const ingest = await system.start('ingest', { memoryMb: 1769, timeoutMs: 120_000 })
afterAll(async () => {
  await ingest.close()
  await system.close()
})

test('the command for deleting somebody takes the account away and prints the receipt, and says so when there is none', async () => {
  await signedIn(system.store, 'athlete-1')
  await system.store.linkIdentity({ ...ADA, athleteId: 'athlete-1', createdAt: '2026-05-01T06:00:00.000Z' })

  expect(JSON.parse(await removeAccount())).toMatchObject({ athleteId: 'athlete-1', counts: { workouts: 0 } })
  expect(await system.store.getAthlete('athlete-1')).toBeUndefined()
  expect(await system.store.findIdentity(ADA)).toBeUndefined()
  await expect(removeAccount()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('never looked in'),
  })
}, 60_000)

/** The line of the page, with what stands for the outputs of the stack. */
async function removeAccount(): Promise<string> {
  const line = commandsUnder("Delete somebody's data")
    .split('\n')
    .find((each) => each.startsWith('npm run'))
  const { TABLE_NAME: TABLE, BUCKET_NAME: BUCKET, ...endpoints } = ingest.stores
  const names = { TABLE, BUCKET, ISSUER: ADA.issuer, SUBJECT: ADA.subject }
  const command = Object.entries(names).reduce(
    (text, [name, value]) => text.replace(` ${name}`, ` ${value}`),
    line ?? '',
  )
  const credentials = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
  const env = { ...process.env, ...endpoints, ...credentials }
  const { stdout } = await promisify(execFile)('bash', ['-ec', command.replace('npm run', 'npm run -s')], {
    cwd: ROOT,
    env,
  })
  return stdout
}
