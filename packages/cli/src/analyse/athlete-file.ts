import { readFile } from 'node:fs/promises'
import type { Athlete } from '@backstride/recording'
import * as z from 'zod'
import { UsageError } from '../usage-error.ts'

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)

const athleteFile = z.strictObject({
  massKg: optional(z.number().min(20).max(350)),
  heightM: optional(z.number().min(0.8).max(2.6)),
  birthYear: optional(z.number().int().min(1900).max(2100)),
  sex: optional(z.enum(['female', 'male'])),
  restingBpm: optional(z.number().min(25).max(130)),
  maxBpm: optional(z.number().min(90).max(240)),
  backwardSessions: optional(z.number().int().min(0)),
})

/** What an athlete's JSON file says. A missing field or null is "not told"; an unknown or impossible one is refused. */
export async function readAthlete(path: string): Promise<Athlete> {
  const parsed = athleteFile.safeParse(await readJson(path))
  if (!parsed.success) {
    const [{ path: field, message }] = parsed.error.issues
    throw new UsageError(`${path}: ${[...field, message].join(': ')}`)
  }
  return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined))
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : error}`)
  }
}
