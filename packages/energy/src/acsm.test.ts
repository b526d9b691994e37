import { expect, test } from 'vitest'
import acsm from '../fixtures/acsm.json' with { type: 'json' }
import { acsmRunning, acsmWalking } from './acsm.ts'

test.each([
  [0.9, 0],
  [1.4, 6],
  [1.6, -2],
])('walking is the equation as printed at %d m/s and %d %%', (speed, grade) => {
  const { rest, speed: perSpeed, slope } = acsm.walking
  const perMinute = speed * 60
  expect(acsmWalking(speed, grade)).toBeCloseTo(
    rest + perSpeed * perMinute + slope * perMinute * (grade / 100),
    12,
  )
})

test.each([
  [2.2, 0],
  [3, 4],
])('running is the equation as printed at %d m/s and %d %%', (speed, grade) => {
  const { rest, speed: perSpeed, slope } = acsm.running
  const perMinute = speed * 60
  expect(acsmRunning(speed, grade)).toBeCloseTo(
    rest + perSpeed * perMinute + slope * perMinute * (grade / 100),
    12,
  )
})

test('NaN gives NaN', () => {
  expect(acsmWalking(Number.NaN, 0)).toBeNaN()
  expect(acsmRunning(3, Number.NaN)).toBeNaN()
})
