import { expect, test } from 'vitest'
import { afterEvent, type RecorderEvent, type RecorderState } from './recorder-state.ts'
import type { Sample } from './sample.ts'
import type { RecordingSession } from './session.ts'

const SESSION: RecordingSession = {
  id: 'a',
  startedAtMs: 0,
  deviceId: 'phone',
  wornOn: 'waist',
  steps: [],
  cues: 'silent',
}
const BEAT: Sample = { kind: 'heartRate', atMs: 1, bpm: 88 }

test('a recording begins only where it can be stored, and once', () => {
  expect(after([{ type: 'began', session: SESSION }]).phase).toBe('opening-store')
  expect(after([{ type: 'store-missing' }, { type: 'began', session: SESSION }]).phase).toBe('no-store')
  const begun = after([{ type: 'store-opened' }, { type: 'began', session: SESSION }])
  expect(begun).toMatchObject({ phase: 'recording', elapsedS: 0, opening: { state: 'walking' } })
  expect(afterEvent(begun, { type: 'began', session: { ...SESSION, id: 'b' } })).toBe(begun)
})

test('a recording taken up again counts what is stored and knows its opening', () => {
  const session = { ...SESSION, statedForward: { startS: 3, endS: 25 } }
  expect(
    after([{ type: 'store-opened' }, { type: 'taken-up', session, samples: [BEAT, BEAT] }]),
  ).toMatchObject({
    counts: { heartRate: 2, position: 0 },
    latestBpm: 88,
    opening: { state: 'done', startS: 3, endS: 25 },
  })
})

test('the live direction tells since when it has been the same', () => {
  const answered = (direction: 'forward' | 'backward', atS: number): RecorderEvent => ({
    type: 'answered',
    answer: { direction, atS, probability: 0.9 },
  })
  const state = recording([answered('forward', 4), answered('backward', 5), answered('backward', 6)])
  expect(state).toMatchObject({ live: { direction: 'backward', atS: 6, sinceS: 5 } })
})

test('a storage that failed is forgotten once it works again', () => {
  expect(recording([{ type: 'store-failed' }])).toMatchObject({ isStoreFailing: true })
  expect(recording([{ type: 'store-failed' }, { type: 'stored', samples: [] }])).toMatchObject({
    isStoreFailing: false,
  })
})

test('what comes after the end changes nothing', () => {
  const ended = recording([{ type: 'ended' }])
  const late: RecorderEvent[] = [
    { type: 'stored', samples: [BEAT] },
    { type: 'sensor', sensor: 'compass', status: 'on' },
    { type: 'ticked', elapsedS: 9 },
  ]
  expect(ended).toEqual({ phase: 'ready' })
  for (const event of late) expect(afterEvent(ended, event)).toBe(ended)
})

function recording(events: readonly RecorderEvent[]): RecorderState {
  return after([{ type: 'store-opened' }, { type: 'began', session: SESSION }, ...events])
}

function after(events: readonly RecorderEvent[]): RecorderState {
  return events.reduce(afterEvent, { phase: 'opening-store' })
}
