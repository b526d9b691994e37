/**
 * Minimum mechanics model of walking economy with grade.
 *
 * Ludlow & Weyand 2017, J Appl Physiol (PMID 28729390): 0.4–1.6 m/s, −6° to +9°, standard error 1.06 mL/(kg·min).
 * The coefficients are those of a public implementation, written here without load.
 */

/**
 * Oxygen uptake of walking, mL/(kg·min), gross, for m/s and percent.
 *
 * NaN gives NaN. Every decline costs the same, 0.73 of the level above standing: the model does not tell declines apart.
 */
export function ludlowWeyand(speedMps: number, gradePct: number): number {
  const square = speedMps * speedMps
  if (gradePct < 0) return 3.05 + 0.73 * (3.28 + 2.66 * square)
  return 3.05 + 0.32 * gradePct + 3.28 + (1 + 0.19 * gradePct) * 2.66 * square
}
