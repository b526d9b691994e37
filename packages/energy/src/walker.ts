import type { AppliedCalibration } from './calibration.ts'
import type { Person } from './person.ts'
import type { Factor } from './practice.ts'

/** Whose cost it is. */
export interface Walker {
  readonly massKg: number
  readonly massSdKg: number
  /** What multiplies the population's backward cost. */
  readonly factor: Factor
  /** Whether the factor was learnt from the athlete, so that its error stands for those of the multipliers. */
  readonly isPersonal: boolean
}

/** The person as the population is, or as the person's own bouts say. */
export function walkerOf({ massKg, massSdKg, novice }: Person, calibration?: AppliedCalibration): Walker {
  if (!calibration) return { massKg, massSdKg, factor: novice, isPersonal: false }
  const mean = novice.mean * calibration.multiplier
  return { massKg, massSdKg, factor: { mean, sd: mean * calibration.logSd }, isPersonal: true }
}
