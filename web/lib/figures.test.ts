import { expect, test } from 'vitest'
import { catalogue as german } from '../messages/de/index.ts'
import english from '../messages/en/format.json'
import { type Language, LOCALES } from '../messages/languages.ts'
import { wordsOf } from '../messages/words.ts'
import { catalogue as chinese } from '../messages/zh/index.ts'
import { clock, type Figures, figuresIn, NOT_KNOWN } from './figures.ts'
import type { Units } from './units.ts'

const WORDS = { en: english, de: german.format, zh: chinese.format }
const METRIC = figures('en', 'metric')
const IMPERIAL = figures('en', 'imperial')
const GERMAN = figures('de', 'metric')
const CHINESE = figures('zh', 'metric')

test('a clock shows hours only where there are any, and carries seconds over', () => {
  expect([0, 59.6, 600, 3723].map(clock)).toEqual(['0:00', '1:00', '10:00', '1:02:03'])
})

test('a duration says whether it counts minutes or hours', () => {
  expect([599.7, 3599.6, 3600].map(METRIC.duration)).toEqual(['10:00 min', '1:00:00 h', '1:00:00 h'])
  expect(CHINESE.duration(3723)).toBe('1 小时 02 分 03 秒')
})

test('minutes keep a tenth only below ten', () => {
  expect([0, 30, 594, 597, 1920].map(METRIC.minutesNumber)).toEqual(['0', '0.5', '9.9', '10', '32'])
})

test('metric distances turn to kilometres where they would need four digits', () => {
  expect([0, 480.1, 999.4, 999.6, 1710.4].map(METRIC.distance)).toEqual([
    '0 m',
    '480 m',
    '999 m',
    '1.00 km',
    '1.71 km',
  ])
})

test('imperial distances are yards to the half mile and miles from there', () => {
  expect(IMPERIAL.distance(480)).toBe('525 yd')
  expect(IMPERIAL.distance(1609.344)).toBe('1.00 mi')
})

test('speeds carry the unit that walkers know', () => {
  expect(METRIC.speed(0.8)).toBe('2.9 km/h')
  expect(IMPERIAL.speed(0.8)).toBe('1.8 mph')
  expect([METRIC.speedUnit(), IMPERIAL.speedUnit()]).toEqual(['km/h', 'mph'])
})

test('an interval has the digits of its figure, and the unit once, in every language', () => {
  const interval = { value: 14.72, low: 10.08, high: 19.5 }
  expect(METRIC.energyInterval(interval)).toBe('14.7 kcal (10.1 to 19.5)')
  expect(GERMAN.energyInterval(interval)).toBe('14,7 kcal (10,1 bis 19,5)')
  expect(CHINESE.energyInterval(interval)).toBe('14.7 千卡（10.1 至 19.5）')
})

test('negative figures carry a minus sign, and nothing is minus zero', () => {
  expect(METRIC.energy(-3.21)).toBe('−3.2 kcal')
  expect(METRIC.energy(-0.01)).toBe('0.0 kcal')
  expect(GERMAN.energy(-3.21)).toBe('−3,2 kcal')
})

test('energy drops its tenths from 100 kcal', () => {
  expect(METRIC.energy(151.2)).toBe('151 kcal')
})

test('thousands are parted as the language parts them', () => {
  expect([METRIC, GERMAN, CHINESE].map(({ count }) => count(36_000))).toEqual(['36,000', '36.000', '36,000'])
})

test('a difference of heart rates carries its sign', () => {
  expect(METRIC.beatsInterval({ value: 14.2, low: 11, high: 17.4 })).toBe('+14 bpm (11 to 17)')
  expect(METRIC.beatsInterval({ value: -0.2, low: -3, high: 2 })).toBe('0 bpm (−3 to 2)')
})

test('what is not known reads as a dash', () => {
  const { distance, speed, grade, energy } = METRIC
  expect([distance(null), speed(null), grade(null), energy(Number.NaN)]).toEqual([
    NOT_KNOWN,
    NOT_KNOWN,
    NOT_KNOWN,
    `${NOT_KNOWN} kcal`,
  ])
})

test('file sizes are whole kilobytes, at least one', () => {
  expect([12, 24_400, 1_440_000].map(METRIC.bytes)).toEqual(['1 kB', '24 kB', '1.4 MB'])
})

function figures(language: Language, units: Units): Figures {
  return figuresIn(LOCALES[language], units, wordsOf<'format'>(language, WORDS[language]))
}
