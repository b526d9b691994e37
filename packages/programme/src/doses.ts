import type { Sourced } from './sources.ts'

export type Mode = 'walking' | 'running'

export type RuleCode =
  | 'WEEKLY_RUNNING'
  | 'WEEKLY_WALKING'
  | 'WARM_UP'
  | 'FIRST_TOTAL'
  | 'LATER_TOTAL'
  | 'FIRST_BOUT'
  | 'INTERVAL'
  | 'INTERVAL_REPEATS'
  | 'BEGINNER_SESSIONS'
  | 'CHANGES_PER_WEEK'
  | 'FLAT_FIRST'
  | 'WALK_FIRST'

/** A rule of the programme, with or without a dose. */
export interface Rule extends Sourced<RuleCode> {
  readonly least?: number
  readonly most?: number
}

/** A rule with its bounds: seconds where its name ends so, else a number. */
export type Dose = Required<Rule>

/** Backward sessions a week. The sources differ because they are about different things: both are shown. */
export const WEEKLY_SESSIONS: Record<Mode, Dose> = {
  running: { code: 'WEEKLY_RUNNING', least: 1, most: 2, sources: ['about'] },
  // What trials with walking used.
  walking: { code: 'WEEKLY_WALKING', least: 1, most: 3, sources: ['alghadir2019', 'heath2001'] },
}

/** Walking forward. */
export const WARM_UP_S: Dose = { code: 'WARM_UP', least: 120, most: 300, sources: ['athletico'] }

/** Backward in one of the first sessions. */
export const FIRST_TOTAL_S: Dose = { code: 'FIRST_TOTAL', least: 120, most: 300, sources: ['athletico'] }

/** Backward in a session, grown to gradually; the trial used ten minutes, three times a week for six weeks. */
export const LATER_TOTAL_S: Dose = {
  code: 'LATER_TOTAL',
  least: 300,
  most: 600,
  sources: ['athletico', 'alghadir2019'],
}

/** Backward at a time, for beginners. */
export const FIRST_BOUT_S: Dose = { code: 'FIRST_BOUT', least: 30, most: 60, sources: ['muscles'] }

/** Backward, then as long forward. Written for running; it fits the bouts of walkers as well. */
export const INTERVAL_S: Dose = { code: 'INTERVAL', least: 60, most: 60, sources: ['about'] }

export const INTERVAL_REPEATS: Dose = { code: 'INTERVAL_REPEATS', least: 5, most: 10, sources: ['about'] }

/** Sessions in which somebody is a beginner: two weeks of three. */
export const BEGINNER_SESSIONS: Dose = {
  code: 'BEGINNER_SESSIONS',
  least: 0,
  most: 6,
  sources: ['backstride'],
}

/** Of minutes, length of a bout, slope and speed. */
export const CHANGES_PER_WEEK: Dose = {
  code: 'CHANGES_PER_WEEK',
  least: 0,
  most: 1,
  sources: ['backstride'],
}

/** A gentle slope only when the flat is easy. */
export const FLAT_FIRST: Rule = { code: 'FLAT_FIRST', sources: ['nest', 'muscles'] }

/** Walk backward before jogging backward, and start slowly. */
export const WALK_FIRST: Rule = { code: 'WALK_FIRST', sources: ['about'] }
