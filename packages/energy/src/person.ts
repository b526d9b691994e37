import type { Athlete, Warning } from '@backstride/recording'
import { type Factor, noviceFactor } from './practice.ts'
import { type RestingModel, restingRate } from './resting-rate.ts'

/** The athlete as the model needs one: nothing missing, every figure with its standard deviation. */
export interface Person {
  readonly massKg: number
  readonly massSdKg: number
  readonly restingKcalPerS: number
  readonly restingSdKcalPerS: number
  readonly novice: Factor
  /** What was assumed because the athlete did not say. */
  readonly warnings: readonly Warning[]
}

/** What stands for an unknown field: round figures near the middle of adults, with a deviation that covers most. */
const ASSUMED = { massKg: 70, massSdKg: 15, heightM: 1.7, heightSdM: 0.1, ageY: 40, ageSdY: 15 }

/** Clothes, shoes and the days since the last weighing. */
const WEIGHING_SD = 0.02

/** Of a measured rate around the equation, for people of one size, age and sex: about a tenth (Mifflin 1990). */
const RESTING_SD = 0.1

const SECONDS_PER_DAY = 86_400

/**
 * The athlete in a calendar year, with what is missing assumed, said in a warning and made less certain. Values that
 * no person has (not above 0, not finite) count as missing.
 */
export function personOf(athlete: Athlete, year: number, model: RestingModel = 'mifflin'): Person {
  const massKg = known(athlete.massKg)
  const heightM = known(athlete.heightM)
  const ageY = known(year - (athlete.birthYear ?? Number.NaN))
  const resting = restingOf({ massKg, heightM, ageY }, athlete.sex, model)
  return {
    massKg: massKg ?? ASSUMED.massKg,
    massSdKg: massKg === undefined ? ASSUMED.massSdKg : WEIGHING_SD * massKg,
    restingKcalPerS: resting.mean / SECONDS_PER_DAY,
    restingSdKcalPerS: resting.sd / SECONDS_PER_DAY,
    novice: noviceFactor(athlete.backwardSessions),
    warnings: warningsOf({ massKg, heightM, ageY, sex: athlete.sex, sessions: athlete.backwardSessions }),
  }
}

function known(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined
}

interface Said {
  readonly massKg: number | undefined
  readonly heightM: number | undefined
  readonly ageY: number | undefined
}

/** The resting rate and its deviation, kcal/day: of the equation, and of each input that was assumed. */
function restingOf(said: Said, sex: Athlete['sex'], model: RestingModel): Factor {
  const body = {
    massKg: said.massKg ?? ASSUMED.massKg,
    heightM: said.heightM ?? ASSUMED.heightM,
    ageY: said.ageY ?? ASSUMED.ageY,
  }
  const mean = restingRate(model, body, sex)
  const shifts = [
    said.massKg === undefined ? { ...body, massKg: body.massKg + ASSUMED.massSdKg } : body,
    said.heightM === undefined ? { ...body, heightM: body.heightM + ASSUMED.heightSdM } : body,
    said.ageY === undefined ? { ...body, ageY: body.ageY + ASSUMED.ageSdY } : body,
  ].map((shifted) => restingRate(model, shifted, sex) - mean)
  const bySex = sex ? 0 : (restingRate(model, body, 'male') - restingRate(model, body, 'female')) / 2
  return { mean, sd: Math.hypot(RESTING_SD * mean, bySex, ...shifts) }
}

function warningsOf(said: Said & { sex: Athlete['sex']; sessions: number | undefined }): Warning[] {
  const { massKg, heightM, ageY, sex, sessions } = ASSUMPTIONS
  return [
    ...(said.massKg === undefined ? [massKg] : []),
    ...(said.heightM === undefined ? [heightM] : []),
    ...(said.ageY === undefined ? [ageY] : []),
    ...(said.sex === undefined ? [sex] : []),
    ...(said.sessions === undefined ? [sessions] : []),
  ]
}

const ASSUMPTIONS = {
  massKg: { code: 'MASS_ASSUMED', message: `Body mass is not known: ${ASSUMED.massKg} kg assumed.` },
  heightM: { code: 'HEIGHT_ASSUMED', message: `Height is not known: ${ASSUMED.heightM} m assumed.` },
  ageY: { code: 'AGE_ASSUMED', message: `Birth year is not known: ${ASSUMED.ageY} years assumed.` },
  sex: { code: 'SEX_ASSUMED', message: 'Sex is not known: the mean of the resting rates of both is used.' },
  sessions: {
    code: 'PRACTICE_ASSUMED',
    message: 'The number of backward sessions is not known: a practised walker is assumed.',
  },
}
