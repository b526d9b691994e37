import {
  BEGINNER_SESSIONS,
  FIRST_BOUT_S,
  FIRST_TOTAL_S,
  FLAT_FIRST,
  INTERVAL_REPEATS,
  INTERVAL_S,
  LATER_TOTAL_S,
  type Mode,
  type Rule,
  WALK_FIRST,
  WARM_UP_S,
  WEEKLY_SESSIONS,
} from './doses.ts'
import { DRILLS, type Drill } from './drills.ts'
import { FLAT_PCT, type PastSession } from './session.ts'
import { dayAfter, mondayOf, weekOf } from './weeks.ts'

export interface NextSession {
  /** Local date, `YYYY-MM-DD`. */
  readonly notBefore: string
  readonly mode: Mode
  readonly warmUpForwardS: number
  readonly repeats: number
  readonly backwardS: number
  readonly forwardBetweenS: number
  readonly slope: 'flat' | 'gentle'
  /** What is more than in the last session; nothing in a week that has had a session already. */
  readonly change?: 'longer bouts' | 'more minutes' | 'a gentle slope'
  readonly drills: readonly Drill[]
  /** Why it is as it is. */
  readonly rules: readonly Rule[]
}

/** How much a week adds, s. The sources say "gradually"; a minute is a choice of this project. */
const MORE_PER_WEEK_S = 60

type Dose = Pick<NextSession, 'backwardS' | 'slope' | 'change'> & { readonly totalS: number }

/**
 * The session that comes next after a history sorted by date, which may be empty, for somebody who asks on a date.
 *
 * The first is the least that any source begins with. In a new week one thing grows: bouts to 60 s, then minutes to
 * ten, then a gentle slope. More than the sources allow is taken back to what they do. A beginner walks.
 */
export function nextSessionOf(history: readonly PastSession[], today: string): NextSession {
  const last = history.at(-1)
  const isBeginner = history.length < BEGINNER_SESSIONS.most
  const mode = isBeginner ? 'walking' : (last?.mode ?? 'walking')
  const dose = last ? doseAfter(last, isBeginner, weekOf(today) > weekOf(last.date)) : FIRST_DOSE
  const { totalS, ...rest } = dose
  return {
    notBefore: earliestAfter(history, mode, today),
    mode,
    warmUpForwardS: WARM_UP_S.least,
    repeats: repeatsOf(totalS, dose.backwardS),
    forwardBetweenS: INTERVAL_S.least,
    ...rest,
    drills: DRILLS.filter(({ forBeginners }) => forBeginners === isBeginner),
    rules: [
      WEEKLY_SESSIONS.walking,
      WEEKLY_SESSIONS.running,
      WARM_UP_S,
      ...(isBeginner ? [FIRST_TOTAL_S, FIRST_BOUT_S, WALK_FIRST] : [LATER_TOTAL_S, INTERVAL_REPEATS]),
      INTERVAL_S,
      FLAT_FIRST,
    ],
  }
}

const FIRST_DOSE: Dose = { backwardS: FIRST_BOUT_S.least, totalS: FIRST_TOTAL_S.least, slope: 'flat' }

function doseAfter(last: PastSession, isBeginner: boolean, isNewWeek: boolean): Dose {
  const mostS = isBeginner ? FIRST_TOTAL_S.most : LATER_TOTAL_S.most
  const same: Dose = {
    backwardS: between(FIRST_BOUT_S.least, last.longestBoutS, INTERVAL_S.most),
    totalS: between(FIRST_TOTAL_S.least, last.backwardS, mostS),
    slope: !isBeginner && last.gradePct > FLAT_PCT ? 'gentle' : 'flat',
  }
  if (!isNewWeek) return same
  if (same.backwardS < INTERVAL_S.most) {
    return { ...same, backwardS: INTERVAL_S.most, change: 'longer bouts' }
  }
  if (same.totalS < mostS) {
    return { ...same, totalS: Math.min(mostS, same.totalS + MORE_PER_WEEK_S), change: 'more minutes' }
  }
  if (isBeginner || same.slope === 'gentle') return same
  return { ...same, slope: 'gentle', change: 'a gentle slope' }
}

function repeatsOf(totalS: number, boutS: number): number {
  return Math.max(1, Math.round(totalS / boutS))
}

/** Tomorrow when there was a session today; next Monday when the week is full. */
function earliestAfter(history: readonly PastSession[], mode: Mode, today: string): string {
  const week = weekOf(today)
  const done = history.filter((session) => session.mode === mode && weekOf(session.date) === week)
  if (done.length >= WEEKLY_SESSIONS[mode].most) return mondayOf(week + 1)
  return history.at(-1)?.date === today ? dayAfter(today) : today
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
