/**
 * Every figure a person reads goes through here: one rounding, one spelling, one place for metric and imperial. Numbers
 * use a true minus sign, and a figure that is not known reads "–".
 */

export type Units = 'metric' | 'imperial'

export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

export const NOT_KNOWN = '–'

const METRES_PER_FOOT = 0.3048
const METRES_PER_MILE = 1609.344
const KILOGRAMS_PER_POUND = 0.45359237
const METRES_PER_INCH = 0.0254

/** `0:42`, `10:00` or `1:02:03`: hours only where there are any. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const tail = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** A clock with its unit: `10:00 min`, `1:02:03 h`. */
export function duration(seconds: number): string {
  return `${clock(seconds)} ${Math.round(seconds) >= 3600 ? 'h' : 'min'}`
}

/** Whole minutes, and tenths below ten: `4.5`, `32`. */
export function minutes(seconds: number): string {
  const value = seconds / 60
  return value > 0 && value < 9.95 ? fixed(value, 1) : fixed(value, 0)
}

/** `480 m` and `1.71 km`, or `525 yd` and `1.06 mi`. */
export function distance(metres: number | null, units: Units): string {
  if (metres === null) return NOT_KNOWN
  if (units === 'metric') {
    return Math.round(metres) < 1000 ? `${fixed(metres, 0)} m` : `${fixed(metres / 1000, 2)} km`
  }
  const yards = metres / (3 * METRES_PER_FOOT)
  return Math.round(yards) < 880 ? `${fixed(yards, 0)} yd` : `${fixed(metres / METRES_PER_MILE, 2)} mi`
}

/** `2.9 km/h` or `1.8 mph`. */
export function speed(mps: number | null, units: Units): string {
  return mps === null ? NOT_KNOWN : `${fixed(speedIn(mps, units), 1)} ${speedUnit(units)}`
}

export function speedIn(mps: number, units: Units): number {
  return units === 'metric' ? mps * 3.6 : (mps * 3600) / METRES_PER_MILE
}

export function speedUnit(units: Units): string {
  return units === 'metric' ? 'km/h' : 'mph'
}

/** `14.7 kcal`; whole from 100. */
export function energy(kcal: number): string {
  return `${energyNumber(kcal)} kcal`
}

/** `14.7 kcal (10.1 to 19.5)`: the figure and the ends of its interval, with as many digits as each other. */
export function energyInterval({ value, low, high }: Interval): string {
  return `${energy(value)} (${energyNumber(low)} to ${energyNumber(high)})`
}

/** `+14 bpm (11 to 17)`: a difference always carries its sign. */
export function beatsInterval({ value, low, high }: Interval): string {
  return `${signed(value)} bpm (${fixed(low, 0)} to ${fixed(high, 0)})`
}

export function beats(bpm: number | null): string {
  return bpm === null ? NOT_KNOWN : `${fixed(bpm, 0)} bpm`
}

export function grade(percent: number | null): string {
  return percent === null ? NOT_KNOWN : `${signed(percent, 1)} %`
}

export function percent(share: number): string {
  return `${fixed(share * 100, 0)} %`
}

export function count(value: number): string {
  return value.toLocaleString('en')
}

/** `1.4 MB`, `24 kB`. */
export function bytes(size: number): string {
  return size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} kB` : `${fixed(size / 1_000_000, 1)} MB`
}

/** Body mass and height as people type them: kilograms and centimetres, or pounds and inches. */
export const BODY_UNITS = {
  metric: { mass: { unit: 'kg', size: 1 }, height: { unit: 'cm', size: 0.01 } },
  imperial: {
    mass: { unit: 'lb', size: KILOGRAMS_PER_POUND },
    height: { unit: 'in', size: METRES_PER_INCH },
  },
} as const

function energyNumber(kcal: number): string {
  return fixed(kcal, Math.abs(kcal) < 100 ? 1 : 0)
}

function signed(value: number, digits = 0): string {
  const text = fixed(value, digits)
  return Number(value.toFixed(digits)) > 0 ? `+${text}` : text
}

function fixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) return NOT_KNOWN
  const rounded = Number(value.toFixed(digits))
  return (rounded === 0 ? 0 : rounded).toFixed(digits).replace('-', '−')
}
