import { problem, tokenTicket, upload } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { originalKey } from '../../object-keys.ts'
import { queued, testSystem } from '../../testing/test-system.ts'
import { walkFile } from '../../testing/walk-file.ts'

vi.spyOn(console, 'log').mockReturnValue()

const WALK = walkFile({ stretchesS: [40, 40] })
const LETTER = new TextEncoder().encode('hello')

test('a file in the body becomes a workout, and sent again it is the same upload', async () => {
  const { push, ingested, athleteId, system } = await device()
  const first = upload.parse(await (await push(WALK, '?fileName=walk.backstride.json')).json())
  expect(first).toMatchObject({ state: 'waiting', fileName: 'walk.backstride.json', sizeBytes: WALK.length })
  expect(await ingested(first.id)).toMatchObject({ state: 'done' })
  const again = upload.parse(await (await push(WALK)).json())
  expect(again).toMatchObject({ id: first.id, state: 'done' })
  expect((await system.store.listWorkouts(athleteId, { limit: 9 })).items).toHaveLength(1)
})

test('a key names a request: repeated it is the same upload, with other bytes it is refused', async () => {
  const { push } = await device()
  const key = { 'idempotency-key': 'walk-1' }
  const first = upload.parse(await (await push(WALK, '', key)).json())
  expect(upload.parse(await (await push(WALK, '', key)).json()).id).toBe(first.id)
  expect((await push(LETTER, '', key)).status).toBe(409)
  expect(upload.parse(await (await push(LETTER, '', { 'idempotency-key': 'walk-2' })).json()).id).not.toBe(
    first.id,
  )
  for (const bad of ['', 'x'.repeat(256)]) {
    expect((await push(WALK, '', { 'idempotency-key': bad })).status).toBe(400)
  }
})

test('bytes that came by another way are a duplicate at once', async () => {
  const { push, system, athleteId } = await device()
  await system.upload(athleteId, WALK)
  const pushed = upload.parse(await (await push(WALK)).json())
  expect(pushed).toMatchObject({ state: 'duplicate', workoutId: expect.any(String) })
})

test('a push broken off before its file was kept goes on where it is repeated', async () => {
  const { push, ingested, system, athleteId } = await device()
  const first = upload.parse(await (await push(WALK)).json())
  await system.objects.delete(originalKey({ athleteId, uploadId: first.id }))
  const again = upload.parse(await (await push(WALK)).json())
  expect(again.id).toBe(first.id)
  expect(await ingested(first.id)).toMatchObject({ state: 'done' })
})

test('what was deleted is welcome again, as another upload', async () => {
  const { push, ingested, system, athleteId } = await device()
  const first = upload.parse(await (await push(WALK)).json())
  const { workoutId } = (await ingested(first.id)) ?? {}
  const owner = await system.signIn('Ada')
  await owner(`/api/athletes/${athleteId}/workouts/${workoutId}`, { method: 'DELETE' })
  const again = upload.parse(await (await push(WALK)).json())
  expect(again.id).not.toBe(first.id)
  expect(await ingested(again.id)).toMatchObject({ state: 'done', workoutId })
})

test('what is too large is refused with the way that takes it, and nothing is refused as nothing', async () => {
  const { push } = await device()
  const refused = await push(new Uint8Array(4 * 1024 * 1024 + 1))
  expect(refused.status).toBe(413)
  expect(problem.parse(await refused.json()).detail).toContain('POST /api/uploads')
  expect((await push(new Uint8Array())).status).toBe(400)
  expect((await push(LETTER, `?fileName=${'x'.repeat(256)}`)).status).toBe(400)
})

test('a token for reading pushes nothing', async () => {
  const { push } = await device('read')
  expect((await push(WALK)).status).toBe(403)
})

/** A program with a token of Ada's. */
async function device(scope: 'upload' | 'read' = 'upload') {
  const system = testSystem()
  const athleteId = await system.athleteIdOf('Ada')
  const ada = await system.signIn('Ada')
  const made = await ada('/api/me/tokens', { method: 'POST', body: { name: 'watch', scopes: [scope] } })
  const { secret } = tokenTicket.parse(await made.json())
  return {
    system,
    athleteId,
    push: (bytes: Uint8Array, query = '', headers: Record<string, string> = {}) =>
      system.app.request(`${system.publicUrl}/api/push/file${query}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, ...headers },
        body: Buffer.from(bytes),
      }),
    ingested: async (uploadId: string) => {
      await system.ingest(queued(originalKey({ athleteId, uploadId })))
      return system.store.getUpload(athleteId, uploadId)
    },
  }
}
