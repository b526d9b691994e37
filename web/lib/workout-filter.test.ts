import { expect, test } from 'vitest'
import { isFiltered, NO_FILTER, queryOf } from './workout-filter.ts'

test('fields that say nothing are not asked for', () => {
  expect(queryOf(NO_FILTER)).toEqual({})
  expect(isFiltered(NO_FILTER)).toBe(false)
})

test('what is chosen is asked for, and a year typed halfway is not', () => {
  const filter = { ...NO_FILTER, direction: 'undecided', sport: 'running', from: '0202-05-01' } as const
  expect(queryOf(filter)).toEqual({ direction: 'undecided', sport: 'running' })
  expect(queryOf({ ...filter, from: '2026-05-01', to: '2026-05-31' })).toEqual({
    direction: 'undecided',
    sport: 'running',
    from: '2026-05-01',
    to: '2026-05-31',
  })
  expect(isFiltered({ ...NO_FILTER, to: '2026-05-31' })).toBe(true)
})
