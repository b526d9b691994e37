import { BEGINNER_SESSIONS, LATER_TOTAL_S, type Mode, type Rule, WEEKLY_SESSIONS } from './doses.ts'
import { type Exceeded, exceededBy } from './exceeded.ts'
import { type NextSession, nextSessionOf } from './next-session.ts'
import { CLAIMS, SAFETY, type SafetyCode } from './safety.ts'
import { FLAT_PCT, type PastSession } from './session.ts'
import type { Claim, Sourced } from './sources.ts'
import { weekOf } from './weeks.ts'

export const PROGRAMME_METHOD = 'programme@1'

/** How far somebody has come: first sessions, growing, at the full dose on the flat, on a slope. */
export type Stage = 'starting' | 'growing' | 'full dose' | 'slope'

export interface Standing {
  readonly method: typeof PROGRAMME_METHOD
  readonly stage: Stage
  /** Sessions with anything backward in them. */
  readonly sessions: number
  /** In the week of the date, Monday to Sunday. */
  readonly thisWeek: Record<Mode, { readonly sessions: number; readonly most: number; readonly rule: Rule }>
  /** What this week's and last week's sessions did beyond the rules. */
  readonly exceeded: readonly Exceeded[]
  readonly nextSession: NextSession
  readonly safety: readonly Sourced<SafetyCode>[]
  /** What is said to come of it. */
  readonly claims: readonly Claim[]
}

/**
 * Where an athlete stands on a local date, `YYYY-MM-DD`: how far, what comes next, what was too much.
 *
 * The history may be empty and in any order; sessions without a backward second and those after the date do not count.
 */
export function whereAthleteStands(history: readonly PastSession[], today: string): Standing {
  const past = history
    .filter(({ date, backwardS }) => date <= today && backwardS > 0)
    .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
  const week = weekOf(today)
  const recent = past.flatMap(({ date }, place) => (weekOf(date) >= week - 1 ? exceededBy(past, place) : []))
  const inWeek = (mode: Mode) => ({
    sessions: past.filter((session) => session.mode === mode && weekOf(session.date) === week).length,
    most: WEEKLY_SESSIONS[mode].most,
    rule: WEEKLY_SESSIONS[mode],
  })
  return {
    method: PROGRAMME_METHOD,
    stage: stageOf(past),
    sessions: past.length,
    thisWeek: { walking: inWeek('walking'), running: inWeek('running') },
    exceeded: recent,
    nextSession: nextSessionOf(past, today),
    safety: SAFETY,
    claims: CLAIMS,
  }
}

function stageOf(past: readonly PastSession[]): Stage {
  const last = past.at(-1)
  if (!last || past.length < BEGINNER_SESSIONS.most) return 'starting'
  if (last.gradePct > FLAT_PCT) return 'slope'
  return last.backwardS < LATER_TOTAL_S.most ? 'growing' : 'full dose'
}
