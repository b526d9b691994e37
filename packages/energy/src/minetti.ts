/**
 * Energy cost of walking and running on extreme slopes.
 *
 * Minetti et al. 2002, J Appl Physiol 93:1039, doi:10.1152/japplphysiol.01177.2001. Ten mountain runners on a
 * treadmill, −45 % to +45 %, at the cheapest speed of each slope. The walking fit is a shape over that whole range: on
 * the level it gives 2.50 where 1.64 J/(kg·m) was measured.
 */

const { max, min } = Math

/** The steepest gradient measured, rise over run, up or down. */
export const MINETTI_LIMIT = 0.45

/**
 * Energy above rest to walk a metre, J/(kg·m), on a gradient (rise over run).
 *
 * NaN gives NaN; beyond ±MINETTI_LIMIT the value at the limit.
 */
export function minettiWalking(gradient: number): number {
  const i = held(gradient)
  return 2.5 + i * (19.6 + i * (51.9 - i * (76.8 + i * (58.7 - i * 280.5))))
}

/** Energy above rest to run a metre, J/(kg·m), on a gradient (rise over run); NaN and range as for walking. */
export function minettiRunning(gradient: number): number {
  const i = held(gradient)
  return 3.6 + i * (19.5 + i * (46.3 - i * (43.3 + i * (30.4 - i * 155.4))))
}

function held(gradient: number): number {
  return max(-MINETTI_LIMIT, min(MINETTI_LIMIT, gradient))
}
