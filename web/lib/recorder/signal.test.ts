import type { DirectionBody } from '@backstride/contract'
import { expect, test } from 'vitest'
import { afterAnswer, SILENT } from './signal.ts'

test('a direction sounds once it has held for two answers, and once only', () => {
  expect(soundsOf(['forward', 'forward', 'forward', 'backward', 'backward'])).toEqual([
    [1, 'forward'],
    [4, 'backward'],
  ])
})

test('one doubtful answer is not heard', () => {
  expect(soundsOf(['forward', 'forward', 'backward', 'forward', 'forward'])).toEqual([[1, 'forward']])
})

test('standing and undecided are silent, and going on afterwards is no change', () => {
  const pause: DirectionBody[] = ['standing', 'standing', 'unknown', 'unknown']
  expect(soundsOf(['forward', 'forward', ...pause, 'forward', 'forward'])).toEqual([[1, 'forward']])
})

function soundsOf(directions: readonly DirectionBody[]) {
  let signals = SILENT
  return directions.flatMap((direction, k) => {
    const next = afterAnswer(signals, direction)
    signals = next.signals
    return next.sound ? [[k, next.sound]] : []
  })
}
