import type { Direction } from '@backstride/recording'
import { expect, test } from 'vitest'
import { boutsOf, SHORTEST_BOUT_S } from './bouts.ts'

function run(direction: Direction, seconds: number): Direction[] {
  return new Array<Direction>(seconds).fill(direction)
}

test('a bout covers its run of seconds, with distance, mean speed and mean probability', () => {
  const direction = [...run('forward', 10), ...run('backward', 6)]
  const bouts = boutsOf(direction, new Float64Array(16).fill(0.9), new Float64Array(16).fill(1.5))
  expect(bouts).toHaveLength(2)
  expect(bouts[1]).toMatchObject({ startS: 10, endS: 16, direction: 'backward', distanceM: 9, speedMps: 1.5 })
  expect(bouts[1].probability).toBeCloseTo(0.9, 12)
})

test('runs below the minimum length and unknown stretches are no bouts', () => {
  const direction = [...run('backward', SHORTEST_BOUT_S - 1), ...run('unknown', 30)]
  expect(boutsOf(direction, new Float64Array(34), new Float64Array(34))).toEqual([])
})

test('seconds without speed add no distance, and a bout without any has NaN speed', () => {
  const none = new Float64Array(6).fill(Number.NaN)
  const [bout] = boutsOf(run('backward', 6), new Float64Array(6), none)
  expect(bout.distanceM).toBe(0)
  expect(bout.speedMps).toBeNaN()
})
