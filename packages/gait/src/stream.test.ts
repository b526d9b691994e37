import { meanPerSecond } from '@backstride/recording'
import { simulate } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { classify } from './classify.ts'
import { createStream, STREAM_DELAY_S, type StreamSecond } from './stream.ts'

const NOTHING: StreamSecond = {
  latitudeDeg: Number.NaN,
  longitudeDeg: Number.NaN,
  speedMps: Number.NaN,
  headingDeg: Number.NaN,
  cadenceSpm: Number.NaN,
}

test('ten seconds late, the answers are those of the whole walk seen at once', () => {
  const { recording, truth } = simulate({ family: 'intervals60', severity: 'S1', seed: 31, durationS: 400 })
  const { position, heading, cadence } = recording
  const column = (timeS: Float64Array, values: Float64Array) => meanPerSecond(timeS, values, 401)
  const latitudeDeg = column(position.timeS, position.latitudeDeg)
  const longitudeDeg = column(position.timeS, position.longitudeDeg)
  const speedMps = column(position.timeS, position.speedMps)
  const headingDeg = column(heading.timeS, heading.deg)
  const cadenceSpm = column(cadence.timeS, cadence.stepsPerMinute)
  const { mountOffsetDeg } = truth
  const whole = classify({ ...recording, heading: { ...heading, mountOffsetDeg } })
  const stream = createStream({ mountOffsetDeg })
  const answers = whole.direction.flatMap((_, k) => {
    const answer = stream.push({
      latitudeDeg: latitudeDeg[k],
      longitudeDeg: longitudeDeg[k],
      speedMps: speedMps[k],
      headingDeg: headingDeg[k],
      cadenceSpm: cadenceSpm[k],
    })
    return answer ? [answer] : []
  })
  expect(answers).toHaveLength(401 - STREAM_DELAY_S)
  const alike = answers.filter(({ atS, direction }) => direction === whole.direction[atS])
  expect(alike.length / answers.length).toBeGreaterThan(0.96)
})

test('seconds without anything are unknown', () => {
  const stream = createStream({ mountOffsetDeg: 0 })
  const answers = Array.from({ length: 25 }, () => stream.push(NOTHING))
  expect(answers.slice(0, STREAM_DELAY_S).every((answer) => answer === undefined)).toBe(true)
  expect(answers.at(-1)).toMatchObject({ atS: 14, direction: 'unknown' })
})
