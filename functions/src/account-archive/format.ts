/** Archives that an account leaves in and arrives in elsewhere. `docs/export-format.md` describes them for people. */

import { goals } from '@backstride/contract/goals'
import { profile } from '@backstride/contract/me'
import { zoneRequest } from '@backstride/contract/zone'
import { DIRECTIONS } from '@backstride/recording'
import * as z from 'zod'
import { MAX_ZONES } from '../limits.ts'

/** What a manifest says of itself. */
export const FORMAT = 'backstride-account'
export const VERSION = 1

export const MANIFEST = 'manifest.json'
export const ACCOUNT = 'account.json'
export const IMPORT_LOG = 'import-log.json'

/** Bounds that no athlete reaches, so that a list made up by somebody ends. */
const MANY = 50_000

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** As long as a name within a zip archive can be (PKWARE APPNOTE 6.3.10, section 4.4.10). */
const fileName = z.string().max(65_535)
/** The name of an entry: letters and signs that mean nothing to a file system, and no way out of the archive. */
const entryName = z
  .string()
  .regex(/^(?!.*(^|\/)\.)[\p{L}\p{N}._() -]+(\/[\p{L}\p{N}._() -]+){0,3}$/u)
  .max(400)
const time = z.iso.datetime()
const text = z.string().max(2000)

/** What the list of a bulk export said of a file in it. */
const listed = z.object({
  title: text.exactOptional(),
  sport: z.enum(['walking', 'running', 'cycling', 'other', 'unknown']),
})

/** The service that a file was fetched from, and whether coaches see what is made of it. */
const origin = z.object({ service: text.min(1), activityId: text.min(1), coachMaySee: z.boolean() })

/** A file that was sent, and where in the archive it is. */
const sentFile = z.object({
  file: entryName,
  fileName,
  sha256,
  listed: listed.exactOptional(),
  origin: origin.exactOptional(),
})

/** Written last: it names and hashes all else. */
export const manifest = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  createdAt: time,
  /** Counts the archives of one export from 1. */
  part: z.number().int().min(1),
  isLast: z.boolean(),
  athlete: z.object({ name: text, timeZone: z.string().max(100) }),
  totals: z.object({
    workouts: z.number().int(),
    recordings: z.number().int(),
    otherFiles: z.number().int(),
    durationS: z.number(),
    backwardS: z.number(),
    sizeBytes: z.number().int(),
  }),
  /** A `workout.json` for each workout. */
  workouts: z.array(entryName).max(MANY),
  /** Files that became no workout. */
  otherFiles: z.array(sentFile).max(MANY),
  /** Entries that should be here and whose bytes were not to be found. */
  missing: z.array(entryName).max(MANY),
  /** All entries but the manifest. */
  entries: z.array(z.object({ name: entryName, sizeBytes: z.number().int().min(0), sha256 })).max(MANY),
})

const angleDeg = z.number().min(0).max(360)

/** What is true of the athlete rather than of one workout. A workout is named by the hash of its first recording. */
export const account = z.object({
  profiles: z.array(z.object({ effectiveFrom: z.iso.date(), profile })).max(10_000),
  goals: goals.nullable(),
  zones: z
    .array(
      zoneRequest.extend({
        zoneId: z.string().regex(/^[\w-]{1,64}$/),
        // Where the hidden disc lies about the centre: another one elsewhere would tell where that is.
        shift: z.number().min(0).max(1),
        shiftDeg: angleDeg,
      }),
    )
    .max(MAX_ZONES),
  devices: z
    .array(
      z.object({
        deviceId: text.min(1),
        wornOn: text.min(1),
        name: text.nullable(),
        confirmed: z
          .array(
            z.object({
              recording: sha256,
              startedAt: time,
              deg: angleDeg,
              isKeptFromCoaches: z.boolean().exactOptional(),
            }),
          )
          .max(100),
      }),
    )
    .max(500),
})

const label = z
  .object({
    startS: z.number().min(0),
    endS: z.number().max(7 * 86_400),
    direction: z
      .enum(DIRECTIONS as [string, ...string[]])
      .transform((name) => name as (typeof DIRECTIONS)[number]),
  })
  .refine(({ startS, endS }) => startS < endS)

/** How a recording was told from those of other walks. */
const walk = z.object({
  startedAt: time,
  durationS: z.number().min(0),
  distanceM: z.number().min(0).nullable(),
  hasHeading: z.boolean(),
  /** Taken out of another workout by the athlete. */
  isApart: z.boolean(),
})

/** One workout, beside its analysis, its series and its recordings. The first recording is the one it began with. */
export const workoutEntry = z.object({
  startedAt: time,
  recordings: z
    .array(sentFile.extend({ walk: walk.nullable() }))
    .min(1)
    .max(1000),
  labels: z.array(label).max(500),
  comments: z
    .array(
      z.object({
        id: z.string().regex(/^[\w-]{1,64}$/),
        author: text,
        isOwn: z.boolean(),
        text,
        createdAt: time,
        editedAt: time.nullable(),
      }),
    )
    .max(1000),
  analyses: z.array(z.unknown()).max(10_000),
})

export type Manifest = z.infer<typeof manifest>
export type AccountEntry = z.infer<typeof account>
export type WorkoutEntry = z.infer<typeof workoutEntry>
