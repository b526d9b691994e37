import {
  BEGINNER_SESSIONS,
  CHANGES_PER_WEEK,
  FIRST_BOUT_S,
  FIRST_TOTAL_S,
  FLAT_FIRST,
  LATER_TOTAL_S,
  type Rule,
  WALK_FIRST,
  WARM_UP_S,
  WEEKLY_SESSIONS,
} from './doses.ts'
import { FLAT_PCT, increasesOf, type PastSession } from './session.ts'
import { weekOf } from './weeks.ts'

/** What was more than a source says. The codes are public and stable. */
export type ExceededCode =
  | 'TOO_MANY_SESSIONS'
  | 'TOO_LONG_IN_ALL'
  | 'TOO_LONG_FOR_A_BEGINNER'
  | 'BOUT_TOO_LONG_FOR_A_BEGINNER'
  | 'SLOPE_TOO_EARLY'
  | 'RUNNING_TOO_EARLY'
  | 'NO_WARM_UP'
  | 'TOO_MANY_CHANGES'

export interface Exceeded {
  readonly code: ExceededCode
  /** Of the session that did. */
  readonly date: string
  readonly rule: Rule
}

/** What the session at a place of a history, sorted by date, did beyond the rules. */
export function exceededBy(history: readonly PastSession[], place: number): Exceeded[] {
  const session = history[place]
  const before = history.slice(0, place)
  const sameWeek = before.filter(({ date }) => weekOf(date) === weekOf(session.date))
  const sameMode = sameWeek.filter(({ mode }) => mode === session.mode)
  const earlierWeeks = before.slice(0, before.length - sameWeek.length)
  const isBeginner = place < BEGINNER_SESSIONS.most
  const weekly = WEEKLY_SESSIONS[session.mode]
  const total = isBeginner ? FIRST_TOTAL_S : LATER_TOTAL_S

  const rules: readonly [isExceeded: boolean, code: ExceededCode, rule: Rule][] = [
    [sameMode.length >= weekly.most, 'TOO_MANY_SESSIONS', weekly],
    [session.backwardS > total.most, isBeginner ? 'TOO_LONG_FOR_A_BEGINNER' : 'TOO_LONG_IN_ALL', total],
    [isBeginner && session.longestBoutS > FIRST_BOUT_S.most, 'BOUT_TOO_LONG_FOR_A_BEGINNER', FIRST_BOUT_S],
    [isBeginner && Math.abs(session.gradePct) > FLAT_PCT, 'SLOPE_TOO_EARLY', FLAT_FIRST],
    [isBeginner && session.mode === 'running', 'RUNNING_TOO_EARLY', WALK_FIRST],
    [session.warmUpS < WARM_UP_S.least, 'NO_WARM_UP', WARM_UP_S],
    [increasesOf(session, earlierWeeks).length > CHANGES_PER_WEEK.most, 'TOO_MANY_CHANGES', CHANGES_PER_WEEK],
  ]
  return rules
    .filter(([isExceeded]) => isExceeded)
    .map(([, code, rule]) => ({ code, date: session.date, rule }))
}
