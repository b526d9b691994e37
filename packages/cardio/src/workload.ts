/**
 * How hard a second of walking is, so far as speed and slope tell: the oxygen above rest of ACSM's walking equation,
 * mL/(kg·min). It only levels out differences between stretches, so a line is enough.
 */

const PER_MPS = 6
const PER_MPS_PCT = 1.08

/** Workload at a speed, m/s, and a slope, percent; not below 0. NaN gives NaN. */
export function workloadAt(speedMps: number, gradePct: number): number {
  return Math.max(0, PER_MPS * speedMps + PER_MPS_PCT * speedMps * gradePct)
}
