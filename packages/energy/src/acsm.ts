/**
 * Metabolic equations of the American College of Sports Medicine.
 *
 * ACSM's Guidelines for Exercise Testing and Prescription; restated in ACSM's Health & Fitness Journal 2020, 24(3) and
 * 24(4). Walking 50–100 m/min, running above 134 m/min (from 80 when truly running); not for downhill.
 */

const SECONDS_PER_MINUTE = 60
const PERCENT = 100

/** Oxygen uptake of walking, mL/(kg·min), gross, for m/s and percent. NaN gives NaN; nothing is held to the range. */
export function acsmWalking(speedMps: number, gradePct: number): number {
  const s = speedMps * SECONDS_PER_MINUTE
  return 3.5 + 0.1 * s + (1.8 * s * gradePct) / PERCENT
}

/** Oxygen uptake of running, mL/(kg·min), gross, for m/s and percent. NaN gives NaN; nothing is held to the range. */
export function acsmRunning(speedMps: number, gradePct: number): number {
  const s = speedMps * SECONDS_PER_MINUTE
  return 3.5 + 0.2 * s + (0.9 * s * gradePct) / PERCENT
}
