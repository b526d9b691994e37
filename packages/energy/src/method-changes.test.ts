import { expect, test } from 'vitest'
import { changesBetween } from './method-changes.ts'

const of = (workoutId: string, method: string, figures: Record<string, number | undefined>) => ({
  workoutId,
  method,
  figures,
})

test('every figure that differs between the versions is told, with both values', () => {
  const changes = changesBetween('energy@1', 'energy@2', [
    of('a', 'energy@1', { addedKcal: 10, grossKcal: 100 }),
    of('a', 'energy@2', { addedKcal: 12, grossKcal: 100 }),
    of('b', 'energy@1', { addedKcal: 20, grossKcal: 200 }),
    of('b', 'energy@2', { addedKcal: 26, grossKcal: 200 }),
  ])
  expect(changes).toEqual({
    from: 'energy@1',
    to: 'energy@2',
    compared: 2,
    notCompared: [],
    changes: [
      { workoutId: 'a', figure: 'addedKcal', before: 10, after: 12 },
      { workoutId: 'b', figure: 'addedKcal', before: 20, after: 26 },
    ],
    medianChange: { addedKcal: 4, grossKcal: 0 },
  })
})

test('a figure that one version cannot say is a change without that value, and is in no median', () => {
  const { changes, medianChange } = changesBetween('x@1', 'x@2', [
    of('a', 'x@1', { trimp: Number.NaN, low: 1 }),
    of('a', 'x@2', { trimp: 30, high: 3 }),
  ])
  expect(changes).toEqual([
    { workoutId: 'a', figure: 'trimp', after: 30 },
    { workoutId: 'a', figure: 'low', before: 1 },
    { workoutId: 'a', figure: 'high', after: 3 },
  ])
  expect(medianChange).toEqual({})
})

test('a figure that neither version can say is no change', () => {
  const { changes } = changesBetween('x@1', 'x@2', [
    of('a', 'x@1', { trimp: Number.NaN }),
    of('a', 'x@2', { trimp: undefined }),
  ])
  expect(changes).toEqual([])
})

test('the median of an odd count is the middle one', () => {
  const { medianChange } = changesBetween('x@1', 'x@2', [
    ...[10, 2, 3].map((value, k) => of(`w${k}`, 'x@2', { kcal: value })),
    ...[0, 0, 0].map((value, k) => of(`w${k}`, 'x@1', { kcal: value })),
  ])
  expect(medianChange).toEqual({ kcal: 3 })
})

test('a workout of one version alone is named, other methods are left out, and the last analysis counts', () => {
  const changes = changesBetween('x@1', 'x@2', [
    of('old', 'x@1', { kcal: 1 }),
    of('new', 'x@2', { kcal: 1 }),
    of('other', 'y@1', { kcal: 1 }),
    of('both', 'x@1', { kcal: 5 }),
    of('both', 'x@1', { kcal: 1 }),
    of('both', 'x@2', { kcal: 1 }),
  ])
  expect(changes).toMatchObject({ compared: 1, notCompared: ['old', 'new'], changes: [] })
})
