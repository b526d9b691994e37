import type { DirectionBody, Label } from '@backstride/contract'
import { expect, test } from 'vitest'
import { turnedRoundBy } from './turned-round.ts'

const WALK: DirectionBody[] = [
  ...Array.from({ length: 600 }, () => 'forward' as const),
  ...Array.from({ length: 60 }, () => 'backward' as const),
  ...Array.from({ length: 40 }, () => 'standing' as const),
]

test('a label against the measurement would turn all the rest round', () => {
  expect(turnedRoundBy(label(0, 120, 'backward'), WALK, [])).toEqual({ toBackwardS: 480, toForwardS: 60 })
  expect(turnedRoundBy(label(600, 660, 'forward'), WALK, [])).toEqual({ toBackwardS: 600, toForwardS: 0 })
})

test('a label that agrees, or is about neither direction, turns nothing', () => {
  expect(turnedRoundBy(label(0, 120, 'forward'), WALK, [])).toBeUndefined()
  expect(turnedRoundBy(label(0, 120, 'standing'), WALK, [])).toBeUndefined()
  expect(turnedRoundBy(label(660, 700, 'backward'), WALK, [])).toBeUndefined()
})

test('a walk that another label holds is not turned', () => {
  const other = label(300, 360, 'forward')
  expect(turnedRoundBy(label(0, 120, 'backward'), WALK, [other])).toBeUndefined()
  expect(turnedRoundBy(label(290, 400, 'backward'), WALK, [other])).toBeDefined()
})

function label(startS: number, endS: number, direction: DirectionBody): Label {
  return { startS, endS, direction }
}
