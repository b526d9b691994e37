/**
 * Resting metabolic rate.
 *
 * Mifflin et al. 1990, Am J Clin Nutr 51:241 (498 adults, R² 0.71), the simplified equations. Henry 2005, Public
 * Health Nutr 8(7A):1133, the Oxford equations with weight and height.
 */

export type RestingModel = 'mifflin' | 'henry'

export interface Body {
  readonly massKg: number
  readonly heightM: number
  readonly ageY: number
}

type Sex = 'female' | 'male'

const CM_PER_M = 100

/**
 * Energy spent at rest, kcal/day.
 *
 * Without a sex the mean of both equations. NaN gives NaN. Henry's bands begin at 30 and at 60 years; below 18 years
 * the adult equations are used, which neither paper supports.
 */
export function restingRate(model: RestingModel, body: Body, sex?: Sex): number {
  const rate = model === 'henry' ? henry : mifflin
  return sex ? rate(body, sex) : (rate(body, 'female') + rate(body, 'male')) / 2
}

function mifflin({ massKg, heightM, ageY }: Body, sex: Sex): number {
  return 10 * massKg + 6.25 * heightM * CM_PER_M - 5 * ageY + (sex === 'male' ? 5 : -161)
}

/** Kilocalories a day per kilogram, per metre, and constant, with the age each row begins at. */
const HENRY: Record<Sex, readonly { fromAgeY: number; perKg: number; perM: number; constant: number }[]> = {
  male: [
    { fromAgeY: 60, perKg: 11.4, perM: 541, constant: -256 },
    { fromAgeY: 30, perKg: 11.4, perM: 541, constant: -137 },
    { fromAgeY: 0, perKg: 14.4, perM: 313, constant: 113 },
  ],
  female: [
    { fromAgeY: 60, perKg: 8.52, perM: 421, constant: 10.7 },
    { fromAgeY: 30, perKg: 8.18, perM: 502, constant: -11.6 },
    { fromAgeY: 0, perKg: 10.4, perM: 615, constant: -282 },
  ],
}

function henry({ massKg, heightM, ageY }: Body, sex: Sex): number {
  const row = HENRY[sex].find(({ fromAgeY }) => ageY >= fromAgeY)
  return row ? row.perKg * massKg + row.perM * heightM + row.constant : Number.NaN
}
