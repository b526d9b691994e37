import { uploadChanges } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { retryKey } from '../object-keys.ts'
import { queued, type TestBrowser, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { createUpload } from './create-upload.ts'
import { uploadChanges as uploadChangesOf } from './upload-changes.ts'

vi.spyOn(console, 'log').mockReturnValue()

const LETTER = new TextEncoder().encode('hello')

test('whoever waits is told of each change, once, and goes on from there', async () => {
  const system = testSystem()
  const owner = await system.signIn('owner')
  const athleteId = await system.athleteIdOf('owner')
  const first = await changes(owner, '')
  expect(first.items).toEqual([])

  const waiting = changes(owner, `?since=${first.next}`)
  const uploadId = await system.upload(athleteId, walkFile())
  const told = await waiting
  expect(told.items.map(({ id }) => id)).toEqual([uploadId])

  const last = told.items[0].state === 'done' ? told : await changes(owner, `?since=${told.next}`)
  expect(last.items).toMatchObject([{ state: 'done', decodedAt: expect.any(String) }])
  expect(await changes(owner, `?wait=0&since=${last.next}`)).toEqual({ items: [], next: last.next })
})

test('a change that is written late, by a clock that is behind, is told all the same', async () => {
  const system = testSystem()
  const owner = await system.signIn('owner')
  const athleteId = await system.athleteIdOf('owner')
  await system.upload(athleteId, walkFile())
  const { next } = await changes(owner, '')
  system.clock.now = new Date(system.clock.now.getTime() - 2000)
  const late = await system.upload(athleteId, LETTER)
  const { items } = await changes(owner, `?wait=0&since=${next}`)
  expect(items.map(({ id }) => id)).toContain(late)
})

test('whoever waits is answered at once when the process ends', async () => {
  const system = testSystem()
  const ending = new AbortController()
  const { next } = await uploadChangesOf({ ...system, ending: ending.signal }, 'a', { wait: 0 })
  const waiting = uploadChangesOf({ ...system, ending: ending.signal }, 'a', { since: next, wait: 3600 })
  ending.abort()
  expect(await waiting).toEqual({ items: [], next })
})

test('many uploads at one moment are all told, page by page', async () => {
  const system = testSystem()
  const owner = await system.signIn('owner')
  const athleteId = await system.athleteIdOf('owner')
  let { next } = await changes(owner, '')
  for (let k = 0; k < 450; k++) {
    system.clock.now = new Date(system.clock.now.getTime() + 1)
    const sha256 = k.toString(16).padStart(64, '0')
    await createUpload(system, athleteId, { fileName: `${k}.fit`, sizeBytes: 1, sha256 })
  }
  const seen = new Set<string>()
  for (let page = 0; page < 6; page++) {
    const answer = await changes(owner, `?wait=0&since=${next}`)
    for (const { fileName } of answer.items) seen.add(fileName)
    next = answer.next
  }
  expect(seen.size).toBe(450)
})

test('a file that failed is read again from its original when asked; one that is done is not', async () => {
  const system = testSystem()
  const owner = await system.signIn('owner')
  const athleteId = await system.athleteIdOf('owner')
  const uploadId = await system.upload(athleteId, LETTER)
  const retry = (id: string) => owner(`/api/uploads/${id}/retry`, { method: 'POST' })

  expect(await (await retry(uploadId)).json()).toMatchObject({ state: 'received', error: null })
  await system.ingest(queued(retryKey({ athleteId, uploadId })))
  expect(await system.store.getUpload(athleteId, uploadId)).toMatchObject({ state: 'failed' })

  const done = await system.upload(athleteId, walkFile())
  expect(await (await retry(done)).json()).toMatchObject({ state: 'done' })
  expect((await retry('none')).status).toBe(404)
})

test.each(['yesterday', '2026-05-20_0', '%00'])(
  'a place that was never given out is refused: %s',
  async (since) => {
    const owner = await testSystem().signIn('owner')
    expect((await owner(`/api/uploads/changes?since=${since}`)).status).toBe(400)
  },
)

async function changes(browser: TestBrowser, query: string) {
  return uploadChanges.parse(await (await browser(`/api/uploads/changes${query}`)).json())
}
