import { createHash } from 'node:crypto'
import { type ZipFiles, zipFiles } from '@backstride/analyse'
import { RecordingError } from '@backstride/recording'
import * as z from 'zod'
import {
  ACCOUNT,
  type AccountEntry,
  account,
  FORMAT,
  MANIFEST,
  type Manifest,
  manifest,
  VERSION,
  type WorkoutEntry,
  workoutEntry,
} from './format.ts'

/** An archive of an account, all of it checked. */
export interface AccountArchive {
  readonly manifest: Manifest
  readonly account: AccountEntry
  readonly workouts: readonly WorkoutEntry[]
  readonly has: (name: string) => boolean
  readonly bytesOf: (name: string) => Uint8Array
}

/** A line of some 150 bytes for each of some 10,000 entries, with room. */
const MAX_MANIFEST_BYTES = 16 * 2 ** 20

/** All entries together, unpacked: what 200 MiB of recordings and the JSON of a thousand hours of walks come to. */
const MAX_TOTAL_BYTES = 3 * 2 ** 30

const heading = z.object({ format: z.literal(FORMAT), version: z.unknown() })

/**
 * The archive of an account; undefined for bytes that are anything else. Every entry is read once and held against the
 * manifest before anything of it is believed. Throws a RecordingError where one says something else, or is not there.
 */
export function openArchive(bytes: Uint8Array): AccountArchive | undefined {
  const files = zipFiles(bytes)
  const told = files?.names.includes(MANIFEST) ? jsonIn(files.read(MANIFEST, MAX_MANIFEST_BYTES)) : undefined
  const said = heading.safeParse(told)
  if (!files || !said.success) return undefined
  if (said.data.version !== VERSION) {
    throw new RecordingError(
      'UNSUPPORTED_VERSION',
      'The archive is of a newer Backstride. Bring it to one like that.',
    )
  }
  const list = parsed(manifest, told, MANIFEST)
  const sizes = new Map(list.entries.map(({ name, sizeBytes }) => [name, sizeBytes]))
  checkNames(files, sizes)
  const bytesOf = (name: string) => files.read(name, sizes.get(name) ?? 0)
  for (const { name, sha256 } of list.entries) checkHash(name, bytesOf(name), sha256)
  const workouts = list.workouts.map((name) => parsed(workoutEntry, jsonIn(bytesOf(name)), name))
  return {
    manifest: list,
    account: parsed(account, jsonIn(bytesOf(ACCOUNT)), ACCOUNT),
    workouts,
    has: (name) => sizes.has(name),
    bytesOf,
  }
}

/** The archive holds what the manifest says, each name once, and nothing else. */
function checkNames({ names }: ZipFiles, sizes: ReadonlyMap<string, number>): void {
  const there = new Set(names)
  const stranger = names.find((name) => name !== MANIFEST && !sizes.has(name))
  if (stranger !== undefined) throw corrupt('it holds a file that its manifest does not name')
  if (there.size !== names.length) throw corrupt('it holds two files of one name')
  const absent = [...sizes.keys()].find((name) => !there.has(name))
  if (absent !== undefined) throw corrupt(`${absent} is not there`)
  const totalBytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  if (totalBytes <= MAX_TOTAL_BYTES) return
  const message = `The archive unpacks to more than ${MAX_TOTAL_BYTES >> 20} MiB. Bring its recordings one by one.`
  throw new RecordingError('TOO_LARGE', message)
}

function checkHash(name: string, bytes: Uint8Array, sha256: string): void {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw corrupt(`${name} is not what it was`)
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown, name: string): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw corrupt(`${name} cannot be meant: ${result.error.issues[0].path.join('.')}`)
}

/** The value that JSON holds; undefined for bytes that are none. */
function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

function corrupt(what: string): RecordingError {
  return new RecordingError('CORRUPT', `The archive is damaged or was changed: ${what}. Export it again.`)
}
