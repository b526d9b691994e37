/**
 * What a coach is told to look at. The rules are reasons to look, not findings: nobody has measured such limits for
 * walking backward, so each takes the nearest number that somebody has, or the least that makes sense, and says so.
 */

import type { Alert, GrantField } from '@backstride/contract'
import type { CardRecord, RecentWorkout } from '@backstride/store'

const DAY_MS = 86_400_000

/** Days of workouts that the rules look back. */
export const RULE_DAYS = 56

export type Finding = Pick<Alert, 'rule' | 'ruleText' | 'reason' | 'value' | 'threshold' | 'unit'>

interface Subject {
  readonly card: CardRecord
  /** ISO 8601; a new athlete gets as long as any other before the first session is missed. */
  readonly grantedAt: string
  readonly now: Date
}

type Rule = (subject: Subject) => Finding | undefined

/** What the rules find, as far as these fields are shared. */
export function findingsOf(subject: Subject, fields: ReadonlySet<GrantField>): Finding[] {
  if (!fields.has('summary')) return []
  const rules: Rule[] = [undecidedShare, backwardRamp, noSessions]
  if (fields.has('heartRate')) rules.push(heartCostDrift)
  return rules.map((rule) => rule(subject)).filter((finding) => finding !== undefined)
}

/** Half of the sessions say nothing; with fewer than four that may be one forgotten compass. */
function undecidedShare({ card, now }: Subject): Finding | undefined {
  const [days, leastSessions, threshold] = [28, 4, 0.5]
  const sessions = within(card.recent, now, days, 0)
  const undecided = sessions.filter(({ direction }) => direction.status === 'undecided').length
  const value = undecided / sessions.length
  if (sessions.length < leastSessions || value < threshold) return undefined
  return {
    rule: 'UNDECIDED_SHARE',
    ruleText: `At least half of ${leastSessions} or more sessions in ${days} days are undecided.`,
    reason: `The direction of ${undecided} of ${sessions.length} sessions in ${days} days could not be told.`,
    value: rounded(value),
    threshold,
    unit: 'share',
  }
}

/**
 * Gabbett 2016, Br J Sports Med 50:273, doi:10.1136/bjsports-2015-095788: a week's load of 1.5 times the weekly mean
 * before, in team sports. Ten minutes, one session of Alghadir 2019, keep small numbers from making large ratios.
 */
function backwardRamp({ card, now }: Subject): Finding | undefined {
  const [threshold, leastMin, weeksBefore] = [1.5, 10, 3]
  const thisWeekMin = backwardMin(within(card.recent, now, 7, 0))
  const beforeMin = backwardMin(within(card.recent, now, 7 * (weeksBefore + 1), 7)) / weeksBefore
  const value = thisWeekMin / beforeMin
  if (beforeMin === 0 || thisWeekMin < leastMin || value <= threshold) return undefined
  return {
    rule: 'BACKWARD_RAMP',
    ruleText: `More than ${threshold} times as much backward in 7 days as in a week of the ${weeksBefore} before.`,
    reason: `${rounded(thisWeekMin)} min backward in 7 days, after ${rounded(beforeMin)} min a week before.`,
    value: rounded(value),
    threshold,
    unit: 'ratio',
  }
}

/**
 * Achten & Jeukendrup 2003, Sports Med 33:517, doi:10.2165/00007256-200333070-00004: at the same work the heart rate
 * differs by 2 to 4 bpm from day to day. A shift of medians by 5 is more than that.
 */
function heartCostDrift({ card, now }: Subject): Finding | undefined {
  const [threshold, recentDays, leastSessions] = [5, 14, 3]
  const recent = beatsOf(within(card.recent, now, recentDays, 0))
  const before = beatsOf(within(card.recent, now, RULE_DAYS, recentDays))
  if (recent.length < leastSessions || before.length < leastSessions) return undefined
  const value = median(recent) - median(before)
  if (value < threshold) return undefined
  return {
    rule: 'HEART_COST_DRIFT',
    ruleText: `Going backward costs ${threshold} bpm more in ${recentDays} days than in the six weeks before.`,
    reason: `${rounded(median(recent))} bpm above forward lately, after ${rounded(median(before))} bpm.`,
    value: rounded(value),
    threshold,
    unit: 'bpm',
  }
}

/** At two to three sessions a week, as in the trials, ten days are three that did not take place. */
function noSessions({ card, grantedAt, now }: Subject): Finding | undefined {
  const threshold = 10
  const since = card.lastStartedAt ?? grantedAt
  const value = Math.floor((now.getTime() - Date.parse(since)) / DAY_MS)
  if (value < threshold) return undefined
  const what = card.lastStartedAt === null ? 'No session yet' : 'No session'
  return {
    rule: 'NO_SESSIONS',
    ruleText: `No session for ${threshold} days.`,
    reason: `${what} for ${value} days.`,
    value,
    threshold,
    unit: 'days',
  }
}

/** The workouts that started less than `days` ago and not less than `butDays` ago. */
export function within(
  workouts: readonly RecentWorkout[],
  now: Date,
  days: number,
  butDays: number,
): RecentWorkout[] {
  const [from, to] = [now.getTime() - days * DAY_MS, now.getTime() - butDays * DAY_MS]
  return workouts.filter(({ startedAt }) => Date.parse(startedAt) > from && Date.parse(startedAt) <= to)
}

function backwardMin(workouts: readonly RecentWorkout[]): number {
  const decided = workouts.filter(({ direction }) => direction.status === 'classified')
  return decided.reduce((sum, { direction }) => sum + direction.backwardS, 0) / 60
}

function beatsOf(workouts: readonly RecentWorkout[]): number[] {
  return workouts.flatMap(({ backwardMinusForwardBpm }) => backwardMinusForwardBpm?.value ?? [])
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function rounded(value: number): number {
  return Math.round(10 * value) / 10
}
