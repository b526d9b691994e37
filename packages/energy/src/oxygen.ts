/**
 * Oxygen and the energy it stands for.
 *
 * The mixed-fuel line between fat (4.686 kcal/L at a respiratory exchange ratio of 0.707) and carbohydrate is that of
 * the classical Zuntz–Lusk table, as used in indirect calorimetry.
 */

/** Joules per calorie, thermochemical. */
export const JOULES_PER_KCAL = 4184

/** Energy of a millilitre of oxygen, J: the usual conversion between W/kg and mL/(kg·min), about 5 kcal/L. */
export const JOULES_PER_ML_OXYGEN = 20.9

/** The resting oxygen uptake the cost equations are written with, mL/(kg·min): 1 MET. */
export const REST_ML_KG_MIN = 3.5

/** Oxygen uptake for a metabolic power, mL/(kg·min) for W/kg. NaN gives NaN. */
export function oxygenOf(powerWkg: number): number {
  return (powerWkg * 60) / JOULES_PER_ML_OXYGEN
}

/** Energy of an amount of oxygen, kcal for mL/kg and kg. NaN gives NaN. */
export function kcalOf(oxygenMlKg: number, massKg: number): number {
  return (oxygenMlKg * massKg * JOULES_PER_ML_OXYGEN) / JOULES_PER_KCAL
}

/**
 * Energy of a litre of oxygen at a respiratory exchange ratio, kcal/L.
 *
 * NaN gives NaN. Meant for 0.707 (fat) to 1 (carbohydrate); the line is not held at its ends.
 */
export function kcalPerLitreOxygen(exchangeRatio: number): number {
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: the exchange ratio of pure fat, not a root of 1/2
  return 4.686 + 1.232 * (exchangeRatio - 0.707)
}
