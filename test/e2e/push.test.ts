/** A device with a token sends a walk to a running system in one request. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { upload } from '@backstride/contract'
import { type LocalSystem, startLocalSystem } from '@backstride/infra-local'
import { backstrideFile, simulate } from '@backstride/simulate'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newVisitor } from './visitor.ts'

let dataDir: string
let system: LocalSystem

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'backstride-push-'))
  system = await startLocalSystem({ dataDir, port: 0, demo: false, web: 'skip' })
})

afterAll(async () => {
  await system.close()
  await rm(dataDir, { recursive: true })
})

test('a walk that a device sends twice is one workout, and a file that is too large is shown the other way', async () => {
  const ada = await newVisitor(system.url, 'ada@example.com')
  const { secret } = await ada.api('createToken', { body: { name: 'watch', scopes: ['upload'] } })
  const push = (body: Uint8Array<ArrayBuffer>) =>
    fetch(`${system.url}/api/push/file?fileName=walk.backstride.json`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body,
    })
  const { recording, truth } = simulate({ family: 'intervals60', severity: 'S1', seed: 5 })
  const bytes = new TextEncoder().encode(backstrideFile(recording))

  const answers = [await push(bytes), await push(bytes)]
  const [first, second] = await Promise.all(answers.map(async (each) => upload.parse(await each.json())))
  expect(second.id).toBe(first.id)
  await vi.waitFor(
    async () => {
      const { state } = await ada.api('getUpload', { params: { uploadId: first.id } })
      expect(state).toBe('done')
    },
    { timeout: 20_000 },
  )
  const { athleteId } = await ada.api('getMe')
  const { items } = await ada.api('listWorkouts', { params: { athleteId } })
  expect(items).toHaveLength(1)
  expect(Math.abs(items[0].direction.backwardS / truth.backwardS - 1)).toBeLessThan(0.05)

  const refused = await push(new Uint8Array(4 * 1024 * 1024 + 1))
  expect([refused.status, await refused.json()]).toEqual([
    413,
    expect.objectContaining({ code: 'TOO_LARGE' }),
  ])
})
