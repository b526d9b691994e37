import { expect, test } from 'vitest'
import { idsIn } from './use-ids.ts'

test('ids are read from an address with and without its last slash', () => {
  expect(idsIn('/athletes/a-1/workouts/w_2/')).toEqual({ athleteId: 'a-1', workoutId: 'w_2' })
  expect(idsIn('/athletes/a-1')).toEqual({ athleteId: 'a-1', workoutId: '' })
  expect(idsIn('/athletes/a-1/report/')).toEqual({ athleteId: 'a-1', workoutId: '' })
})

test('an address that no identifier could make gives none', () => {
  expect(idsIn('/athletes/a%2F..')).toBeUndefined()
  expect(idsIn('/athletes/a/workouts/')).toBeUndefined()
  expect(idsIn('/athletes/a/reports/')).toBeUndefined()
  expect(idsIn('/workouts')).toBeUndefined()
})
