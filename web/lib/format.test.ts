import { expect, test } from 'vitest'
import {
  beatsInterval,
  bytes,
  clock,
  distance,
  duration,
  energy,
  energyInterval,
  grade,
  minutes,
  NOT_KNOWN,
  speed,
} from './format.ts'

test('a clock shows hours only where there are any, and carries seconds over', () => {
  expect([0, 59.6, 600, 3723].map(clock)).toEqual(['0:00', '1:00', '10:00', '1:02:03'])
})

test('a duration says whether it counts minutes or hours', () => {
  expect([599.7, 3599.6, 3600].map(duration)).toEqual(['10:00 min', '1:00:00 h', '1:00:00 h'])
})

test('minutes keep a tenth only below ten', () => {
  expect([0, 30, 594, 597, 1920].map(minutes)).toEqual(['0', '0.5', '9.9', '10', '32'])
})

test('metric distances turn to kilometres where they would need four digits', () => {
  expect([0, 480.1, 999.4, 999.6, 1710.4].map((metres) => distance(metres, 'metric'))).toEqual([
    '0 m',
    '480 m',
    '999 m',
    '1.00 km',
    '1.71 km',
  ])
})

test('imperial distances are yards to the half mile and miles from there', () => {
  expect(distance(480, 'imperial')).toBe('525 yd')
  expect(distance(1609.344, 'imperial')).toBe('1.00 mi')
})

test('speeds carry the unit that walkers know', () => {
  expect(speed(0.8, 'metric')).toBe('2.9 km/h')
  expect(speed(0.8, 'imperial')).toBe('1.8 mph')
})

test('an interval has the digits of its figure, and the unit once', () => {
  expect(energyInterval({ value: 14.72, low: 10.08, high: 19.5 })).toBe('14.7 kcal (10.1 to 19.5)')
})

test('negative figures carry a minus sign, and nothing is minus zero', () => {
  expect(energy(-3.21)).toBe('−3.2 kcal')
  expect(energy(-0.01)).toBe('0.0 kcal')
})

test('energy drops its tenths from 100 kcal', () => {
  expect(energy(151.2)).toBe('151 kcal')
})

test('a difference of heart rates carries its sign', () => {
  expect(beatsInterval({ value: 14.2, low: 11, high: 17.4 })).toBe('+14 bpm (11 to 17)')
})

test('what is not known reads as a dash', () => {
  expect([distance(null, 'metric'), speed(null, 'metric'), grade(null), energy(Number.NaN)]).toEqual([
    NOT_KNOWN,
    NOT_KNOWN,
    NOT_KNOWN,
    `${NOT_KNOWN} kcal`,
  ])
})

test('file sizes are whole kilobytes, at least one', () => {
  expect([12, 24_400, 1_440_000].map(bytes)).toEqual(['1 kB', '24 kB', '1.4 MB'])
})
