import { expect, test } from 'vitest'
import { catalogue as german } from '../messages/de/index.ts'
import english from '../messages/en/format.json'
import { wordsOf } from '../messages/words.ts'
import { catalogue as chinese } from '../messages/zh/index.ts'
import { datesIn } from './dates.ts'

const ENGLISH = datesIn('en-GB', wordsOf<'format'>('en', english))
const GERMAN = datesIn('de-DE', wordsOf<'format'>('de', german.format))
const CHINESE = datesIn('zh-CN', wordsOf<'format'>('zh', chinese.format))

test('a time is told in the zone it is asked for, with the day of that zone', () => {
  expect(ENGLISH.dayAndTime('2026-05-01T22:30:00Z', 'Europe/Berlin')).toBe('Sat 2 May 2026, 00:30')
  expect(ENGLISH.dayAndTime('2026-05-01T22:30:00Z', 'America/Los_Angeles')).toBe('Fri 1 May 2026, 15:30')
})

test('every language has its own order and its own days', () => {
  expect(GERMAN.dayAndTime('2026-05-01T22:30:00Z', 'Europe/Berlin')).toBe('Sa., 2. Mai 2026, 00:30')
  expect(CHINESE.dayAndTime('2026-05-01T22:30:00Z', 'Europe/Berlin')).toBe('2026年5月2日周六 00:30')
})

test('summer and winter time are told apart', () => {
  expect(ENGLISH.timeOfDay('2026-01-10T12:00:00Z', 'Europe/Berlin')).toBe('13:00')
  expect(ENGLISH.timeOfDay('2026-07-10T12:00:00Z', 'Europe/Berlin')).toBe('14:00')
})

test('a date without a time is the same date in every zone', () => {
  expect(ENGLISH.shortDate('2026-04-27')).toBe('27 Apr')
})

test('a day names its weekday', () => {
  expect(ENGLISH.day('2026-05-01T07:00:00Z', 'UTC')).toBe('Fri 1 May 2026')
})
