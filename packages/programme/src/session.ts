import type { Mode } from './doses.ts'

/** What the programme needs to know of a workout in which somebody went backward. */
export interface PastSession {
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string
  readonly mode: Mode
  readonly backwardS: number
  readonly longestBoutS: number
  /** Walked forward before the first backward bout. */
  readonly warmUpS: number
  /** Mean over the backward bouts, percent and m/s. */
  readonly gradePct: number
  readonly speedMps: number
}

/** Steeper than this is a slope and not the flat: what a path may have without anybody noticing, percent. */
export const FLAT_PCT = 1

/** Smaller differences than these are no change: recordings of the same session differ by as much. */
const SAME = { backwardS: 45, longestBoutS: 10, gradePct: 1, speedMps: 0.1 }

export type Change = keyof typeof SAME

const CHANGES: readonly Change[] = ['backwardS', 'longestBoutS', 'gradePct', 'speedMps']

/** What is more in a session than in all of those before it; nothing when there are none. */
export function increasesOf(session: PastSession, before: readonly PastSession[]): Change[] {
  if (before.length === 0) return []
  return CHANGES.filter((change) => {
    const most = Math.max(...before.map((past) => past[change]))
    return session[change] > most + SAME[change]
  })
}
