/**
 * What must not change, or change in a known way, when a recording is turned, mirrored, moved or reversed. No labels
 * are needed, and nothing here can be fitted.
 */
import type { Recording } from '@backstride/recording'
import { simulate } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { classify } from './classify.ts'
import type { GaitOptions } from './result.ts'

const { recording: simulated, truth } = simulate({
  family: 'mixed',
  severity: 'S1',
  seed: 21,
  durationS: 600,
})
const walk = turnedHeading(simulated, 0, truth.mountOffsetDeg)
const LAST_S = 600

function turnedHeading(recording: Recording, byDeg: number, mountOffsetDeg?: number): Recording {
  const { mountOffsetDeg: _, ...heading } = recording.heading
  const deg = heading.deg.map((one) => (((one + byDeg) % 360) + 360) % 360)
  return {
    ...recording,
    heading: { ...heading, deg, ...(mountOffsetDeg !== undefined && { mountOffsetDeg }) },
  }
}

/** The fixes as metres, changed, and laid down on the equator, where both degrees are alike. */
function moved(
  recording: Recording,
  change: (x: number, y: number) => [number, number],
  atDeg = 0,
): Recording {
  const { latitudeDeg, longitudeDeg } = recording.position
  const shrink = Math.cos((latitudeDeg[0] * Math.PI) / 180)
  const places = Array.from(latitudeDeg, (latitude, k) =>
    change((longitudeDeg[k] - longitudeDeg[0]) * shrink, latitude - latitudeDeg[0]),
  )
  return {
    ...recording,
    position: {
      ...recording.position,
      longitudeDeg: Float64Array.from(places, ([x]) => ((atDeg + x + 540) % 360) - 180),
      latitudeDeg: Float64Array.from(places, ([, y]) => y),
    },
  }
}

const plain = moved(walk, (x, y) => [x, y])
const reference = backward(plain)

function backward(recording: Recording, options?: GaitOptions): Float64Array {
  return classify(recording, options).backwardProbability
}

function meanChange(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, p, k) => sum + Math.abs(p - b[k]), 0) / a.length
}

test('turning the world changes nothing', () => {
  const [c, s] = [Math.cos(1), Math.sin(1)]
  const turned = turnedHeading(
    moved(walk, (x, y) => [x * c + y * s, y * c - x * s]),
    57.29578,
    truth.mountOffsetDeg,
  )
  expect(meanChange(reference, backward(turned))).toBeLessThan(0.005)
})

test.each([1, 90, 200, 359])(
  'turning the device by %d degrees changes nothing, once its offset says so',
  (byDeg) => {
    const turned = turnedHeading(plain, byDeg, truth.mountOffsetDeg + byDeg)
    expect(meanChange(reference, backward(turned))).toBeLessThan(0.002)
  },
)

test('an east–west mirror changes nothing', () => {
  const mirrored = moved(walk, (x, y) => [-x, y])
  const heading = { ...mirrored.heading, deg: mirrored.heading.deg.map((deg) => (360 - deg) % 360) }
  const result = backward({ ...mirrored, heading: { ...heading, mountOffsetDeg: -truth.mountOffsetDeg } })
  expect(meanChange(reference, result)).toBeLessThan(0.005)
})

test.each([100, 179.999, -180])('walking at %d degrees east changes nothing', (atDeg) => {
  expect(meanChange(reference, backward(moved(walk, (x, y) => [x, y], atDeg)))).toBeLessThan(0.002)
})

test('stating the opposite of a stretch swaps forward and backward', () => {
  const bare = turnedHeading(plain, 0)
  const stretch = truth.labels.find(
    ({ direction, startS, endS }) => direction === 'forward' && endS - startS >= 20,
  )
  const label = { startS: stretch?.startS ?? 0, endS: (stretch?.startS ?? 0) + 20 }
  const one = classify(bare, { labels: [{ ...label, direction: 'forward' }] })
  const other = classify(bare, { labels: [{ ...label, direction: 'backward' }] })
  const swapped = one.direction.filter(
    (direction, k) => direction === 'forward' && other.direction[k] === 'backward',
  )
  const forward = one.direction.filter((direction) => direction === 'forward')
  expect(swapped.length / forward.length).toBeGreaterThan(0.95)
})

test('playing the walk backward in time swaps forward and backward', () => {
  const back = (column: Float64Array) => column.toReversed()
  const late = (column: Float64Array) => back(column).map((time) => LAST_S - time)
  const { position, heading, cadence } = plain
  const reversed: Recording = {
    ...plain,
    position: {
      ...position,
      timeS: late(position.timeS),
      latitudeDeg: back(position.latitudeDeg),
      longitudeDeg: back(position.longitudeDeg),
      speedMps: back(position.speedMps),
    },
    heading: {
      ...heading,
      timeS: late(heading.timeS),
      deg: back(heading.deg),
      mountOffsetDeg: truth.mountOffsetDeg,
    },
    cadence: { timeS: late(cadence.timeS), stepsPerMinute: back(cadence.stepsPerMinute) },
  }
  const label = truth.labels.find(
    ({ direction, startS, endS }) => direction === 'forward' && endS - startS >= 20,
  )
  const startS = LAST_S - (label?.startS ?? 0) - 20
  const { direction } = classify(reversed, { labels: [{ startS, endS: startS + 20, direction: 'backward' }] })
  const said = truth.direction.filter((one, k) => one === 'backward' && direction[LAST_S - k] === 'forward')
  expect(said.length / truth.direction.filter((one) => one === 'backward').length).toBeGreaterThan(0.9)
})

test('heading at every third second only costs little', () => {
  const keep = (column: Float64Array) => column.filter((_, k) => k % 3 === 0)
  const { heading } = plain
  const thin = {
    ...heading,
    timeS: keep(heading.timeS),
    deg: keep(heading.deg),
    accuracyDeg: keep(heading.accuracyDeg),
  }
  expect(meanChange(reference, backward({ ...plain, heading: thin }))).toBeLessThan(0.06)
})

test('heading shuffled in time says nothing', () => {
  const { heading } = plain
  const deg = heading.deg.map((_, k) => heading.deg[(k * 229) % heading.deg.length])
  expect(classify({ ...plain, heading: { ...heading, deg } }).status).toBe('undecided')
})
