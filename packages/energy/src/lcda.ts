/**
 * Load Carriage Decision Aid, graded walking.
 *
 * Looney et al. 2019, Med Sci Sports Exerc 51:1954 (PMID 30973477). Fitted to 11 studies, 95 adults, firm ground, no
 * load; standard error 0.20 W/kg on the level and 0.42 W/kg on slopes. The inner constant is 1.11 in every copy of the
 * equation we found; some implementations have lost the exponents 0.43 and 4.
 */

const { max, min } = Math

/** The fastest walking and the slopes the equation was made for, m/s and percent. */
export const LCDA_RANGE = { speedMps: 1.96, lowestGradePct: -40, highestGradePct: 45 }

/**
 * Metabolic power of walking, W/kg, gross; at speed 0 that of standing.
 *
 * NaN gives NaN. Speed below 0 counts as 0; grade (percent) is held at the ends of its range; speed is not held, since
 * the caller decides where walking ends.
 */
export function lcdaPower(speedMps: number, gradePct: number): number {
  const s = max(0, speedMps)
  const g = max(LCDA_RANGE.lowestGradePct, min(LCDA_RANGE.highestGradePct, gradePct))
  const level = 1.44 + 1.94 * s ** 0.43 + 0.24 * s ** 4
  return g === 0 ? level : level + 0.34 * s * g * (1 - 1.05 ** (1 - 1.11 ** (g + 32)))
}
