/**
 * The part of the FIT profile (Garmin) that whoever writes an activity needs: numbers of its types file, and the fields of
 * the messages that every activity has. A message is one of these lists under a local number of the writer's choice.
 */

import type { FieldLayout } from './fit-writer.ts'

/** Seconds from 1970 to 1989-12-31T00:00:00Z, where FIT counts from. */
export const FIT_EPOCH_S = 631065600
export const SEMICIRCLES_PER_DEG = 2 ** 31 / 180

/** Values of file, manufacturer, sport, sub_sport, activity, event and event_type. */
export const FIT_VALUES = {
  activityFile: 4,
  development: 255,
  walking: 11,
  generic: 0,
  treadmill: 1,
  manual: 0,
  timer: 0,
  activityEvent: 26,
  start: 0,
  stop: 1,
  stopAll: 4,
} as const

export const TIMESTAMP: FieldLayout = { number: 253, type: 'uint32' }

const STRETCH: readonly FieldLayout[] = [
  TIMESTAMP,
  { number: 2, type: 'uint32' },
  { number: 7, type: 'uint32', scale: 1000 },
  { number: 8, type: 'uint32', scale: 1000 },
  { number: 9, type: 'uint32', scale: 100 },
]

/** The messages by their name in the profile, without a local number. */
export const FIT_MESSAGES = {
  event: { global: 21, fields: [TIMESTAMP, { number: 0, type: 'enum' }, { number: 1, type: 'enum' }] },
  lap: { global: 19, fields: STRETCH },
  session: {
    global: 18,
    fields: [
      ...STRETCH,
      { number: 5, type: 'enum' },
      { number: 6, type: 'enum' },
      { number: 25, type: 'uint16' },
      { number: 26, type: 'uint16' },
    ],
  },
  activity: {
    global: 34,
    fields: [
      TIMESTAMP,
      { number: 0, type: 'uint32', scale: 1000 },
      { number: 1, type: 'uint16' },
      { number: 2, type: 'enum' },
      { number: 3, type: 'enum' },
      { number: 4, type: 'enum' },
    ],
  },
  developerDataId: {
    global: 207,
    fields: [
      { number: 1, type: 'byte', count: 16 },
      { number: 3, type: 'uint8' },
    ],
  },
} as const satisfies Record<string, { readonly global: number; readonly fields: readonly FieldLayout[] }>
