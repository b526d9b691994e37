import type { Profile } from '@backstride/contract'
import { BODY_UNITS, type Units } from './format.ts'

/** One number of the profile as a form shows it: in which unit, and what stands in for it when it is left empty. */
export interface ProfileField {
  readonly name: keyof Omit<Profile, 'sex'>
  readonly label: string
  readonly unit: string
  /** What one of the form's units is in the profile's. */
  readonly size: number
  readonly step: number
  readonly assumed: string
}

export function profileFields(units: Units): ProfileField[] {
  const { mass, height } = BODY_UNITS[units]
  return [
    {
      name: 'massKg',
      label: 'Body mass',
      ...mass,
      step: 0.1,
      assumed: units === 'metric' ? '70 kg assumed' : '154 lb assumed',
    },
    {
      name: 'heightM',
      label: 'Height',
      ...height,
      step: units === 'metric' ? 1 : 0.5,
      assumed: units === 'metric' ? '170 cm assumed' : '67 in assumed',
    },
    { name: 'birthYear', label: 'Birth year', unit: '', size: 1, step: 1, assumed: 'an age of 40 assumed' },
    {
      name: 'restingBpm',
      label: 'Resting heart rate',
      unit: 'bpm',
      size: 1,
      step: 1,
      assumed: '70 bpm assumed',
    },
    {
      name: 'maxBpm',
      label: 'Highest heart rate ever measured',
      unit: 'bpm',
      size: 1,
      step: 1,
      assumed: 'told from age',
    },
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
