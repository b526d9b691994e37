import { expect, test } from 'vitest'
import { timeline } from './timeline.ts'

test('a short walk has one mark a second', () => {
  expect(timeline(['forward', 'backward', 'standing', 'unknown', 'sideways'])).toBe('[▁█ ?▒]')
})

test('a long walk is squeezed into the width by the commonest direction of each stretch', () => {
  const walk = [...Array(100).fill('forward'), ...Array(100).fill('backward')]
  expect(timeline(walk, 4)).toBe('[▁▁██]')
})

test('an empty recording has an empty line', () => {
  expect(timeline([])).toBe('[]')
})
