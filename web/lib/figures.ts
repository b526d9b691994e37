import type { Words } from '../messages/words.ts'
import type { Interval, Units } from './units.ts'

export const NOT_KNOWN = '–'

const METRES_PER_YARD = 0.9144
const METRES_PER_MILE = 1609.344
const METRES_PER_FOOT = 0.3048

/** Figures as people read them, in one language and one system of units. */
export type Figures = ReturnType<typeof figuresIn>

/**
 * Every figure a person reads goes through here: one rounding, one spelling, one place for metric and imperial. Numbers
 * follow `locale` but have a true minus sign, and a figure that is not known reads "–".
 */
export function figuresIn(locale: string, units: Units, t: Words<'format'>) {
  const { number, signed } = numbersIn(locale)
  const isMetric = units === 'metric'
  const kcalNumber = (kcal: number) => number(kcal, Math.abs(kcal) < 100 ? 1 : 0)
  const energy = (kcal: number) => t('kcal', { amount: kcalNumber(kcal) })
  const speedIn = (mps: number) => (isMetric ? mps * 3.6 : (mps * 3600) / METRES_PER_MILE)
  const minutesNumber = (seconds: number) => number(seconds / 60, seconds > 0 && seconds < 597 ? 1 : 0)
  return {
    units,
    clock,

    /** A clock with its unit: `10:00 min`, `1:02:03 h`. */
    duration: (seconds: number) => durationIn(t, seconds),

    /** Whole minutes, and tenths below ten, without the unit: `4.5`, `32`. */
    minutesNumber,

    /** `4.5 min`. */
    minutes: (seconds: number) => t('minutes', { amount: minutesNumber(seconds) }),

    /** `480 m` and `1.71 km`, or `525 yd` and `1.06 mi`. */
    distance(metres: number | null): string {
      if (metres === null) return NOT_KNOWN
      if (isMetric) {
        return Math.round(metres) < 1000
          ? t('metres', { amount: number(metres, 0) })
          : t('kilometres', { amount: number(metres / 1000, 2) })
      }
      const yards = metres / METRES_PER_YARD
      return Math.round(yards) < 880
        ? t('yards', { amount: number(yards, 0) })
        : t('miles', { amount: number(metres / METRES_PER_MILE, 2) })
    },

    /** The bare number of a speed in the unit that walkers know; a chart's axis takes it. */
    speedIn,

    /** `2.9 km/h` or `1.8 mph`. */
    speed(mps: number | null): string {
      if (mps === null) return NOT_KNOWN
      return t(isMetric ? 'kmPerHour' : 'milesPerHour', { amount: number(speedIn(mps), 1) })
    },

    /** `km/h` or `mph`. */
    speedUnit: () => t(`speedUnits.${units}`),

    ...heightsIn(units, number, t),

    /** `−172°`, of an angle with its sign. */
    angle: (degrees: number | null) =>
      degrees === null ? NOT_KNOWN : t('degrees', { amount: signed(degrees, 0) }),

    /** `14.7 kcal`; whole from 100. */
    energy,

    /** `14.7 kcal (10.1 to 19.5)`: the figure and the ends of its interval, with as many digits as each other. */
    energyInterval: ({ value, low, high }: Interval) =>
      t('interval', { value: energy(value), low: kcalNumber(low), high: kcalNumber(high) }),

    /** `132 bpm`. */
    beats: (bpm: number | null) => (bpm === null ? NOT_KNOWN : t('bpm', { amount: number(bpm, 0) })),

    /** `+14 bpm (11 to 17)`: a difference always carries its sign. */
    beatsInterval: ({ value, low, high }: Interval) =>
      t('interval', {
        value: t('bpm', { amount: signed(value, 0) }),
        low: number(low, 0),
        high: number(high, 0),
      }),

    /** `+1.2 %`. */
    grade: (percent: number | null) =>
      percent === null ? NOT_KNOWN : t('percent', { amount: signed(percent, 1) }),

    /** `45 %` of a share of 0.45. */
    percent: (share: number) => t('percent', { amount: number(share * 100, 0) }),

    /** A number of things, `36,000`. */
    count: (value: number) => number(value, 0),

    /** Any other number, with that many digits after the point. */
    number,

    /** A difference, with its sign and that many digits after the point. */
    signed,

    /** `1.4 MB`, `24 kB`. */
    bytes: (size: number) =>
      size < 1_000_000
        ? t('kilobytes', { amount: number(Math.max(1, size / 1000), 0) })
        : t('megabytes', { amount: number(size / 1_000_000, 1) }),
  }
}

function heightsIn(units: Units, number: (value: number, digits: number) => string, t: Words<'format'>) {
  const isMetric = units === 'metric'
  const heightIn = (metres: number) => (isMetric ? metres : metres / METRES_PER_FOOT)
  return {
    /** The bare number of a height; a chart's axis takes it. */
    heightIn,

    /** `113 m` or `371 ft`, above the sea. */
    height: (metres: number | null) =>
      metres === null ? NOT_KNOWN : t(isMetric ? 'metres' : 'feet', { amount: number(heightIn(metres), 0) }),

    /** `m` or `ft`. */
    heightUnit: () => t(`heightUnits.${units}`),
  }
}

/** `0:42`, `10:00` or `1:02:03`: hours only where there are any. The same in every language. */
export function clock(seconds: number): string {
  const { hours, minutes, rest } = partsOf(seconds)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

function durationIn(t: Words<'format'>, duration: number): string {
  const { hours, minutes, rest } = partsOf(duration)
  const seconds = two(rest)
  return hours > 0
    ? t('durationHours', { hours, minutes: two(minutes), seconds })
    : t('durationMinutes', { minutes, seconds })
}

function partsOf(seconds: number): { hours: number; minutes: number; rest: number } {
  const whole = Math.max(0, Math.round(seconds))
  return { hours: Math.floor(whole / 3600), minutes: Math.floor((whole % 3600) / 60), rest: whole % 60 }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Numbers with a given count of digits after the point; `signed` ones say their plus too. Nothing is minus zero. */
function numbersIn(locale: string) {
  const written = (value: number, digits: number, signDisplay: SignDisplay) =>
    Number.isFinite(value)
      ? numberFormat(locale, digits, signDisplay).format(value).replace('-', '−')
      : NOT_KNOWN
  return {
    number: (value: number, digits: number) => written(value, digits, 'negative'),
    signed: (value: number, digits: number) => written(value, digits, 'exceptZero'),
  }
}

type SignDisplay = 'negative' | 'exceptZero'

/** Made once each: a page has thousands of figures, and making one takes a tenth of a millisecond. */
const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: string, digits: number, signDisplay: SignDisplay): Intl.NumberFormat {
  const key = `${locale} ${digits} ${signDisplay}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay,
  })
  formats.set(key, format)
  return format
}
