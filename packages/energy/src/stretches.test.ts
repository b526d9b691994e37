import { expect, test } from 'vitest'
import { walkOf } from '../fixtures/walk.ts'
import { stretchesOf } from './stretches.ts'

const { seconds, bouts } = walkOf([
  { direction: 'forward', lengthS: 3, speedMps: 1 },
  { direction: 'backward', lengthS: 2, speedMps: 1 },
  { direction: 'backward', lengthS: 2, speedMps: 1 },
])

test('a stretch is what has one direction and one bout', () => {
  expect(stretchesOf(seconds, bouts)).toEqual([
    { startS: 0, endS: 3, direction: 'forward', bout: 0 },
    { startS: 3, endS: 5, direction: 'backward', bout: 1 },
    { startS: 5, endS: 7, direction: 'backward', bout: 2 },
  ])
})

test('seconds of no bout make stretches of their own', () => {
  expect(stretchesOf(seconds, [{ ...bouts[0], startS: 1, endS: 2 }])).toEqual([
    { startS: 0, endS: 1, direction: 'forward', bout: undefined },
    { startS: 1, endS: 2, direction: 'forward', bout: 0 },
    { startS: 2, endS: 3, direction: 'forward', bout: undefined },
    { startS: 3, endS: 7, direction: 'backward', bout: undefined },
  ])
})

test('a bout is cut at the end of the seconds', () => {
  expect(stretchesOf(seconds, [{ ...bouts[2], endS: 99 }]).at(-1)).toMatchObject({ startS: 5, endS: 7 })
})

test('no seconds make no stretches', () => {
  expect(stretchesOf(walkOf([]).seconds, [])).toEqual([])
})
