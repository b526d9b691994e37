import { zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { againKey, originalKey } from '../object-keys.ts'
import { drained, queued, type TestSystem, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

const MORNING = walkFile({ startedAt: '2026-05-01T07:00:00.000Z' })
const NEXT_DAY = walkFile({ startedAt: '2026-05-02T07:00:00.000Z' })
const ARCHIVE = zipSync({
  'a.backstride.json': MORNING,
  'b.backstride.json': NEXT_DAY,
  'again.backstride.json': MORNING,
  'broken.fit': new TextEncoder().encode('no'),
  'notes.csv': new TextEncoder().encode('a,b'),
})

test('an archive becomes an upload for each recording in it, each with its own outcome', async () => {
  const system = testSystem()
  const archiveId = await system.upload('a', ARCHIVE, 'export.zip')
  expect(await system.store.getUpload('a', archiveId)).toMatchObject({
    state: 'done',
    workoutId: null,
    files: 4,
  })
  await drained(system)

  const { items } = await system.store.listUploads('a', { limit: 9 })
  const children = items.filter((upload) => upload.archiveId === archiveId).reverse()
  expect(children.map(({ fileName, state, error }) => [fileName, state, error?.code])).toEqual([
    ['a.backstride.json', 'done', undefined],
    ['b.backstride.json', 'done', undefined],
    ['again.backstride.json', 'duplicate', undefined],
    ['broken.fit', 'failed', 'UNKNOWN_FORMAT'],
  ])
  expect((await system.store.listWorkouts('a', { limit: 9 })).items).toHaveLength(2)
})

test('an archive that is unpacked twice makes nothing twice', async () => {
  const system = testSystem()
  const archiveId = await system.upload('a', ARCHIVE, 'export.zip')
  await drained(system)
  const before = await system.store.listUploads('a', { limit: 9 })
  const there = await system.store.getUpload('a', archiveId)
  if (!there) throw new Error('no upload')
  // As if the end of the archive had not been written when the handler was killed.
  const again = testSystem({ store: withUnfinished(system, archiveId), objects: system.objects })
  await again.ingest(queued(originalKey(there)))
  await drained(system)
  expect(await system.store.listUploads('a', { limit: 9 })).toEqual(before)
})

test('an archive of one recording is that recording', async () => {
  const system = testSystem()
  const one = await system.upload('a', zipSync({ 'a.backstride.json': MORNING }), 'one.zip')
  expect(await system.store.getUpload('a', one)).toMatchObject({ state: 'done', files: null })
  expect((await system.store.listWorkouts('a', { limit: 9 })).items).toHaveLength(1)
})

test('the title and sport that a list gives reach the workout, and stay when it is analysed again', async () => {
  const system = testSystem()
  const list = 'Activity ID,Activity Name,Activity Type,Filename\n7,Up and back,Walk,activities/7.json\n'
  const files = { 'activities/7.json': walkFile({ sport: 'unknown' }), 'activities/8.json': NEXT_DAY }
  const archive = zipSync({ 'activities.csv': new TextEncoder().encode(list), ...files })
  await system.upload('a', archive, 'export.zip')
  await drained(system)
  const titled = async () => {
    const { items } = await system.store.listWorkouts('a', { limit: 9 })
    return items.map(({ listed, sport }) => [listed?.title, sport])
  }
  const expected = [
    [undefined, 'walking'],
    ['Up and back', 'walking'],
  ]
  expect(await titled()).toEqual(expected)
  const { items } = await system.store.listWorkouts('a', { limit: 9 })
  await system.ingest(queued(...items.map(againKey)))
  expect(await titled()).toEqual(expected)
})

function withUnfinished({ store }: TestSystem, archiveId: string): TestSystem['store'] {
  return {
    ...store,
    async receiveUpload(...args) {
      const upload = await store.receiveUpload(...args)
      return upload && (upload.uploadId === archiveId ? { ...upload, state: 'received' } : upload)
    },
  }
}
