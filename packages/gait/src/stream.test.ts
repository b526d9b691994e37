import { meanPerSecond, type Recording } from '@backstride/recording'
import { simulate } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { classify } from './classify.ts'
import {
  createStream,
  STREAM_DELAY_S,
  type StreamAnswer,
  type StreamOptions,
  type StreamSecond,
} from './stream.ts'

const NOTHING: StreamSecond = {
  latitudeDeg: Number.NaN,
  longitudeDeg: Number.NaN,
  speedMps: Number.NaN,
  headingDeg: Number.NaN,
  cadenceSpm: Number.NaN,
}

const { recording, truth } = simulate({ family: 'intervals60', severity: 'S1', seed: 31, durationS: 400 })

test('ten seconds late, the answers are those of the whole walk seen at once', () => {
  const { mountOffsetDeg } = truth
  const whole = classify({ ...recording, heading: { ...recording.heading, mountOffsetDeg } })
  const answers = answersTo(secondsOf(recording), { mountOffsetDeg })
  expect(answers).toHaveLength(401 - STREAM_DELAY_S)
  const alike = answers.filter(({ atS, direction }) => direction === whole.direction[atS])
  expect(alike.length / answers.length).toBeGreaterThan(0.96)
})

test('an opening stated to be forward stands in for the mount offset, which the answers then name', () => {
  const seconds = secondsOf(recording)
  const stated = seconds.map((second, k) => (k < 20 ? { ...second, stated: 'forward' as const } : second))
  const right = (answers: readonly StreamAnswer[]) =>
    answers.filter(({ atS, direction }) => atS < 100 && direction === truth.direction[atS]).length
  expect(right(answersTo(seconds))).toBeLessThan(50)
  const answers = answersTo(stated)
  expect(right(answers)).toBeGreaterThan(90)
  const { mountOffsetDeg = Number.NaN } = answers.at(-1) ?? {}
  expect(Math.cos(((mountOffsetDeg - truth.mountOffsetDeg) * Math.PI) / 180)).toBeGreaterThan(0.95)
})

test('seconds without anything are unknown', () => {
  const stream = createStream({ mountOffsetDeg: 0 })
  const answers = Array.from({ length: 25 }, () => stream.push(NOTHING))
  expect(answers.slice(0, STREAM_DELAY_S).every((answer) => answer === undefined)).toBe(true)
  expect(answers.at(-1)).toMatchObject({ atS: 14, direction: 'unknown' })
})

function secondsOf({ position, heading, cadence }: Recording): StreamSecond[] {
  const column = (timeS: Float64Array, values: Float64Array) => meanPerSecond(timeS, values, 401)
  const latitudeDeg = column(position.timeS, position.latitudeDeg)
  const longitudeDeg = column(position.timeS, position.longitudeDeg)
  const speedMps = column(position.timeS, position.speedMps)
  const headingDeg = column(heading.timeS, heading.deg)
  const cadenceSpm = column(cadence.timeS, cadence.stepsPerMinute)
  return Array.from(latitudeDeg, (_, k) => ({
    latitudeDeg: latitudeDeg[k],
    longitudeDeg: longitudeDeg[k],
    speedMps: speedMps[k],
    headingDeg: headingDeg[k],
    cadenceSpm: cadenceSpm[k],
  }))
}

function answersTo(seconds: readonly StreamSecond[], options?: StreamOptions): StreamAnswer[] {
  const stream = createStream(options)
  return seconds.flatMap((second) => stream.push(second) ?? [])
}
