import type { Sourced } from './sources.ts'

export type Mode = 'walking' | 'running'

/** A dose with its bounds, in the unit that its name ends with, and a sentence for people. */
export interface Dose extends Sourced {
  readonly least: number
  readonly most: number
}

/** Backward sessions a week. The sources differ because they are about different things: both are shown. */
export const WEEKLY_SESSIONS: Record<Mode, Dose> = {
  running: {
    least: 1,
    most: 2,
    text: 'Run backward in at most two sessions a week.',
    sources: ['about'],
  },
  walking: {
    least: 1,
    most: 3,
    text: 'Walk backward in up to three sessions a week: what trials with walking used.',
    sources: ['alghadir2019', 'heath2001'],
  },
}

export const WARM_UP_S: Dose = {
  least: 120,
  most: 300,
  text: 'Warm up by walking forward for two to five minutes.',
  sources: ['athletico'],
}

export const FIRST_TOTAL_S: Dose = {
  least: 120,
  most: 300,
  text: 'Begin with two to five minutes backward in a session.',
  sources: ['athletico'],
}

export const LATER_TOTAL_S: Dose = {
  least: 300,
  most: 600,
  text: 'Grow gradually to five to ten minutes backward in a session; a trial used ten, three times a week for six weeks.',
  sources: ['athletico', 'alghadir2019'],
}

export const FIRST_BOUT_S: Dose = {
  least: 30,
  most: 60,
  text: 'Beginners go backward for 30 to 60 seconds at a time, then longer.',
  sources: ['muscles'],
}

/** Written for running; it fits the bouts of walkers as well. */
export const INTERVAL_S: Dose = {
  least: 60,
  most: 60,
  text: 'Alternate about 60 seconds backward with 60 seconds of walking forward.',
  sources: ['about'],
}

export const INTERVAL_REPEATS: Dose = {
  least: 5,
  most: 10,
  text: 'Repeat the interval five to ten times.',
  sources: ['about'],
}

/** Sessions in which somebody is a beginner: two weeks of three. */
export const BEGINNER_SESSIONS: Dose = {
  least: 0,
  most: 6,
  text: 'The first six sessions, two weeks of three, are those of a beginner.',
  sources: ['backstride'],
}

export const CHANGES_PER_WEEK: Dose = {
  least: 0,
  most: 1,
  text: 'Change one thing a week: minutes, length of a bout, slope or speed.',
  sources: ['backstride'],
}

export const FLAT_FIRST: Sourced = {
  text: 'Make it harder by a gentle slope only when the flat is easy.',
  sources: ['nest', 'muscles'],
}

export const WALK_FIRST: Sourced = {
  text: 'Walk backward before jogging backward, and start slowly.',
  sources: ['about'],
}
