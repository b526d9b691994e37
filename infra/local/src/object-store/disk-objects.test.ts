import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryObjects } from '@backstride/store'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDisk, type ObjectMetadata } from './disk.ts'
import { diskObjects } from './disk-objects.ts'

const NOW = new Date('2026-05-01T07:00:00.000Z')

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'backstride-'))
})

afterEach(() => rm(dir, { recursive: true }))

test('objects are read as they were written, and each is announced once it is there', async () => {
  const disk = await createDisk(dir)
  const announced: ObjectMetadata[] = []
  const objects = diskObjects({
    disk,
    bucket: 'files',
    addressed: memoryObjects(),
    now: () => NOW,
    onCreated: async (object) => {
      expect(await objects.head(object.key)).toEqual({ sizeBytes: 3 })
      announced.push(object)
    },
  })
  const bytes = Uint8Array.of(1, 2, 3)
  await objects.put('uploads/a/1', bytes, 'text/plain')

  expect(new Uint8Array((await objects.get('uploads/a/1')) ?? [])).toEqual(bytes)
  expect(await objects.list('uploads/a/')).toEqual(['uploads/a/1'])
  expect(announced.map(({ key, headers }) => [key, headers])).toEqual([
    ['uploads/a/1', { 'content-type': 'text/plain' }],
  ])
  await objects.delete('uploads/a/1')
  expect(await objects.get('uploads/a/1')).toBeUndefined()
  expect(await objects.head('uploads/a/1')).toBeUndefined()
})
