import { createStream, STREAM_DELAY_S, type StreamSecond } from '@backstride/analyse'
import { simulate } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { createLive } from './live.ts'
import { createSecondGrid } from './second-grid.ts'

const LENGTH_S = 420
const { recording, truth } = simulate({ family: 'intervals60', severity: 'S0', seed: 7, durationS: LENGTH_S })
const SECONDS = secondsOfWalk()

test('a recording that is taken up again knows how the phone sits, and where in the walk it is', () => {
  const live = createLive(createStream, truth.mountOffsetDeg)
  const newest = live.push(SECONDS.slice(0, 400))
  expect(newest?.atS).toBe(399 - STREAM_DELAY_S)
  expect(newest?.direction).toBe(truth.direction[399 - STREAM_DELAY_S])
  const next = live.push(SECONDS.slice(400, 401))
  expect(next?.atS).toBe(400 - STREAM_DELAY_S)
})

test('a long silence does not cost what the opening told', () => {
  const live = createLive(createStream, truth.mountOffsetDeg)
  for (const second of SECONDS.slice(0, 30)) live.push([second])
  const silence = Array<StreamSecond>(1000).fill({
    ...SECONDS[0],
    latitudeDeg: Number.NaN,
    headingDeg: Number.NaN,
  })
  expect(live.push(silence)?.atS).toBe(1029 - STREAM_DELAY_S)
  const later = SECONDS.slice(200, 260).map((second) => live.push([second]))
  expect(later.at(-1)).toMatchObject({ direction: truth.direction[259 - STREAM_DELAY_S] })
})

function secondsOfWalk(): StreamSecond[] {
  const { position, heading } = recording
  const grid = createSecondGrid(0)
  position.timeS.forEach((timeS, k) => {
    grid.add({
      kind: 'position',
      atMs: 1000 * timeS,
      latitudeDeg: position.latitudeDeg[k],
      longitudeDeg: position.longitudeDeg[k],
      speedMps: position.speedMps[k],
      elevationM: null,
      accuracyM: null,
      courseDeg: null,
    })
  })
  heading.timeS.forEach((timeS, k) => {
    grid.add({ kind: 'heading', atMs: 1000 * timeS, deg: heading.deg[k], accuracyDeg: null, axis: 'top' })
  })
  return grid.take(1000 * (LENGTH_S + 1))
}
