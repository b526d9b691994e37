import type { Upload } from '@backstride/contract'
import { expect, test } from 'vitest'
import { afterEvent, refusalOf, type UploadEvent, type UploadState } from './upload-state.ts'

const CHECKING: UploadState = { stage: 'checking' }

test('a file goes from its check to its workout', () => {
  expect(
    stages([
      { type: 'sent', bytes: 0 },
      { type: 'sent', bytes: 500 },
      { type: 'delivered' },
      { type: 'reported', upload: upload('received') },
      { type: 'reported', upload: { ...upload('done'), workoutId: 'w1' } },
    ]),
  ).toEqual([
    { stage: 'sending', sentBytes: 0 },
    { stage: 'sending', sentBytes: 500 },
    { stage: 'processing' },
    { stage: 'processing' },
    { stage: 'done', workoutId: 'w1', files: null },
  ])
})

test('a file that is here already leads to its workout without being sent', () => {
  const event: UploadEvent = { type: 'reported', upload: { ...upload('duplicate'), workoutId: 'w1' } }
  expect(afterEvent(CHECKING, event)).toEqual({ stage: 'duplicate', workoutId: 'w1', files: null })
})

test('progress never runs backward', () => {
  expect(afterEvent({ stage: 'sending', sentBytes: 900 }, { type: 'sent', bytes: 300 })).toEqual({
    stage: 'sending',
    sentBytes: 900,
  })
  expect(afterEvent({ stage: 'processing' }, { type: 'sent', bytes: 900 })).toEqual({ stage: 'processing' })
})

test('a delivered file does not fall back while the service has not seen it', () => {
  const event: UploadEvent = { type: 'reported', upload: upload('waiting') }
  expect(afterEvent({ stage: 'processing' }, event)).toEqual({ stage: 'processing' })
})

test('a failure keeps its code and its place, and nothing later changes it', () => {
  const error = { code: 'TRUNCATED', message: 'It ends early.', offset: 1234 }
  const failed = afterEvent(CHECKING, { type: 'reported', upload: { ...upload('failed'), error } })
  expect(failed).toEqual({ stage: 'failed', error })
  expect(afterEvent(failed, { type: 'delivered' })).toBe(failed)
})

test('a failure without a reason still says that it failed', () => {
  const failed = afterEvent(CHECKING, { type: 'reported', upload: upload('failed') })
  expect(failed).toMatchObject({ stage: 'failed', error: { code: 'INTERNAL' } })
})

test('files without bytes or with too many are refused before they are sent', () => {
  expect(refusalOf({ name: 'walk.fit', size: 0 })?.code).toBe('EMPTY_FILE')
  expect(refusalOf({ name: 'walk.fit', size: 25 * 1024 * 1024 })).toBeUndefined()
  expect(refusalOf({ name: 'walk.fit', size: 25 * 1024 * 1024 + 1 })?.code).toBe('TOO_LARGE')
  expect(refusalOf({ name: 'Export.ZIP', size: 250 * 1024 * 1024 })).toBeUndefined()
  expect(refusalOf({ name: 'Export.ZIP', size: 250 * 1024 * 1024 + 1 })?.code).toBe('TOO_LARGE')
})

function stages(events: UploadEvent[]): UploadState[] {
  let state = CHECKING
  return events.map((event) => {
    state = afterEvent(state, event)
    return state
  })
}

function upload(state: Upload['state']): Upload {
  return {
    id: 'u1',
    fileName: 'walk.fit',
    sizeBytes: 1000,
    state,
    createdAt: '2026-05-01T07:00:00.000Z',
    receivedAt: null,
    decodedAt: null,
    classifiedAt: null,
    finishedAt: null,
    archiveId: null,
    files: null,
    workoutId: null,
    error: null,
  }
}
