import type { Upload } from '@backstride/contract'
import { expect, test } from 'vitest'
import { entriesOf, withUploads } from './upload-log.ts'

test('the later word about an upload counts, and nothing is there twice', () => {
  const log = withUploads([upload('a', { state: 'received' }), upload('b')], [upload('a', { state: 'done' })])
  expect(log.map(({ id, state }) => [id, state])).toEqual([
    ['a', 'done'],
    ['b', 'waiting'],
  ])
})

test('the newest comes first, and the files of an archive stand under it by name', () => {
  const entries = entriesOf([
    upload('old', { createdAt: '2026-05-01T07:00:00.000Z' }),
    upload('z', { archiveId: 'zip', fileName: 'z.fit' }),
    upload('zip'),
    upload('y', { archiveId: 'zip', fileName: 'y.fit' }),
  ])
  expect(entries.map(({ upload: { id }, files }) => [id, files.map((file) => file.id)])).toEqual([
    ['zip', ['y', 'z']],
    ['old', []],
  ])
})

test('a file whose archive is on an earlier page is not lost', () => {
  expect(entriesOf([upload('y', { archiveId: 'zip' })])).toHaveLength(1)
})

function upload(id: string, rest: Partial<Upload> = {}): Upload {
  return {
    id,
    fileName: `${id}.fit`,
    sizeBytes: 1000,
    state: 'waiting',
    createdAt: '2026-05-02T07:00:00.000Z',
    receivedAt: null,
    decodedAt: null,
    classifiedAt: null,
    finishedAt: null,
    workoutId: null,
    error: null,
    archiveId: null,
    files: null,
    ...rest,
  }
}
