import type { Profile } from '@backstride/contract'
import { BODY_UNITS, type Units } from './units.ts'

/** One number of the profile as a form shows it: in which unit, and what stands in for it when it is left empty. */
export interface ProfileField {
  readonly name: keyof Omit<Profile, 'sex'>
  readonly unit: string
  /** What one of the form's units is in the profile's. */
  readonly size: number
  readonly step: number
  /** In the form's unit; null where something else stands in for it. */
  readonly assumed: number | null
}

export function profileFields(units: Units): ProfileField[] {
  const { mass, height } = BODY_UNITS[units]
  const isMetric = units === 'metric'
  const beats = { unit: 'bpm', size: 1, step: 1 }
  return [
    { name: 'massKg', ...mass, step: 0.1, assumed: isMetric ? 70 : 154 },
    { name: 'heightM', ...height, step: isMetric ? 1 : 0.5, assumed: isMetric ? 170 : 67 },
    { name: 'birthYear', unit: '', size: 1, step: 1, assumed: 40 },
    { name: 'restingBpm', ...beats, assumed: 70 },
    { name: 'maxBpm', ...beats, assumed: null },
  ]
}

/** What a field shows for a value of the profile; empty when there is none. */
export function shownValue({ size, step }: ProfileField, value: number | null): string {
  return value === null ? '' : String(Number((value / size).toFixed(step < 1 ? 1 : 0)))
}

/** The value of the profile for what was typed: null when nothing was, NaN when it is no number. */
export function typedValue({ size }: ProfileField, text: string): number | null {
  return text.trim() === '' ? null : Number(text.replace(',', '.')) * size
}
