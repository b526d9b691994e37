import type { Label } from '@backstride/contract'
import { expect, test } from 'vitest'
import { secondsOf, withLabel } from './labels.ts'

const FORWARD: Label = { startS: 0, endS: 100, direction: 'forward' }

test('a label inside another splits it in two', () => {
  expect(withLabel([FORWARD], { startS: 40, endS: 60, direction: 'backward' })).toEqual([
    { startS: 0, endS: 40, direction: 'forward' },
    { startS: 40, endS: 60, direction: 'backward' },
    { startS: 60, endS: 100, direction: 'forward' },
  ])
})

test('a label over another takes its place, and one beside it leaves it whole', () => {
  const standing: Label = { startS: 0, endS: 120, direction: 'standing' }
  expect(withLabel([FORWARD], standing)).toEqual([standing])
  const after: Label = { startS: 100, endS: 120, direction: 'standing' }
  expect(withLabel([FORWARD], after)).toEqual([FORWARD, after])
})

test('clocks are read as they are typed', () => {
  expect(secondsOf('1:02:03')).toBe(3723)
  expect(secondsOf(' 2:03 ')).toBe(123)
  expect(secondsOf('45')).toBe(45)
})

test.each(['', 'noon', '1:2:3:4', '-5', '1.5'])('%j is no clock', (text) => {
  expect(secondsOf(text)).toBeUndefined()
})
