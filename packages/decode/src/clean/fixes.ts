import type { Draft } from '../draft.ts'
import { keepRows } from '../rows.ts'

type Warn = (code: string, message: string) => void
type Position = Draft['position']

// Receivers in watches and phones compute a fix once a second; the same fix sooner is a log polling faster than that.
const FIX_INTERVAL_S = 0.9

/** Repeats of the fix before, written faster than a receiver makes new ones, dropped. */
export function withoutStaleFixes(draft: Draft, warn: Warn): Draft {
  const { position } = draft
  const fresh = keepRows(position, (k) => k === 0 || !isRepeat(position, k))
  const dropped = position.timeS.length - fresh.timeS.length
  if (dropped > 0) warn('FIX_STALE', `${dropped} repeats of an earlier position were dropped.`)
  return { ...draft, position: fresh }
}

function isRepeat(
  { timeS, latitudeDeg, longitudeDeg, elevationM, speedMps, courseDeg }: Position,
  k: number,
): boolean {
  if (timeS[k] - timeS[k - 1] >= FIX_INTERVAL_S) return false
  return [latitudeDeg, longitudeDeg, elevationM, speedMps, courseDeg].every((values) =>
    Object.is(values[k], values[k - 1]),
  )
}

// Faster than any runner (12.4 m/s, Bolt 2009). Vehicles are faster, but do not come back to where they were.
const MAX_RUN_MPS = 15
// A fix may be off by this much through reflections without being called a jump.
const NOISE_M = 30
// A receiver that lost its place finds it again within half a minute.
const MAX_EXCURSION_FIXES = 30

/**
 * Jumps dropped: fixes that nobody could have reached from the last good one, when a later fix can be. A track that
 * stays where it jumped to is kept, for then it cannot be told which side is wrong.
 */
export function plausibleFixes(draft: Draft, warn: Warn): Draft {
  const { position } = draft
  const isBad = jumps(position)
  const kept = keepRows(position, (k) => isBad[k] === 0)
  const dropped = position.timeS.length - kept.timeS.length
  if (dropped > 0) warn('FIX_JUMP', `${dropped} positions that nobody could have reached were dropped.`)
  return { ...draft, position: kept }
}

function jumps(position: Position): Uint8Array {
  const length = position.timeS.length
  const isBad = new Uint8Array(length)
  let last = 0
  while (last + 1 < length) {
    const next = resumption(position, last) ?? last + 1
    for (let k = last + 1; k < next; k++) isBad[k] = 1
    last = next
  }
  if (length > 2 && isLone(position, 0, 1, 2)) isBad[0] = 1
  if (length > 2 && isLone(position, length - 1, length - 2, length - 3)) isBad[length - 1] = 1
  return isBad
}

// The first and the last fix have a neighbour on one side only: they are wrong when it goes with its own, not with them.
function isLone(position: Position, end: number, neighbour: number, next: number): boolean {
  const reaches = (a: number, b: number) => isReachable(position, Math.min(a, b), Math.max(a, b))
  return reaches(neighbour, next) && !reaches(end, neighbour) && !reaches(end, next)
}

function resumption(position: Position, last: number): number | undefined {
  const end = Math.min(position.timeS.length, last + 1 + MAX_EXCURSION_FIXES)
  for (let next = last + 1; next < end; next++) {
    const isBack = next === last + 1 || !isReachable(position, next - 1, next)
    if (isBack && isReachable(position, last, next)) return next
  }
  return undefined
}

function isReachable({ timeS, latitudeDeg, longitudeDeg }: Position, from: number, to: number): boolean {
  const reachM = NOISE_M + MAX_RUN_MPS * (timeS[to] - timeS[from])
  const northM = (latitudeDeg[to] - latitudeDeg[from]) * METRES_PER_DEGREE
  const turnDeg = Math.abs(longitudeDeg[to] - longitudeDeg[from])
  const eastAtEquatorM = Math.min(turnDeg, 360 - turnDeg) * METRES_PER_DEGREE
  // Nearly every step is within reach even as if at the equator, and needs no cosine.
  if (Math.abs(northM) + eastAtEquatorM <= reachM) return true
  const eastM = eastAtEquatorM * Math.cos((latitudeDeg[to] * Math.PI) / 180)
  return northM * northM + eastM * eastM <= reachM * reachM
}

// Mean radius of the earth, 6,371,009 m (IUGG), times pi / 180; within 0.6 % of the ellipsoid everywhere.
const METRES_PER_DEGREE = 111_195
