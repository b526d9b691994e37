/** Somebody to whom most of what can happen to an account has happened, and who takes all of it along. */

import { recordingList } from '@backstride/contract'
import { zipSync } from 'fflate'
import { drained, type TestBrowser, type TestSystem, testSystem } from './test-system.ts'
import { walkFile } from './walk-file.ts'

/** An athlete in a system, with a browser that is signed in. */
export interface SignedIn {
  readonly system: TestSystem
  readonly athleteId: string
  readonly browser: TestBrowser
}

const STRAP = { id: 'strap-7', name: 'Strap', wornOn: 'chest' as const }
export const LABELS = [
  { startS: 0, endS: 41.5, direction: 'forward' },
  { startS: 60, endS: 100, direction: 'backward' },
]
const HOME = { name: 'Home', latitudeDeg: 49.4, longitudeDeg: 8.7, radiusM: 300 }

export const LABELLED = walkFile({ device: STRAP })
export const MERGED = [
  walkFile({ startedAt: '2026-05-03T07:00:00.000Z', hasHeading: false }),
  walkFile({ startedAt: '2026-05-03T07:00:10.000Z', device: STRAP }),
]
const PARTED = [
  walkFile({ startedAt: '2026-05-05T07:00:00.000Z' }),
  walkFile({ startedAt: '2026-05-05T07:00:20.000Z' }),
]

/** A bulk export, whose list names its walk. */
const BULK = zipSync({
  'activities.csv': bytesOf(
    'Filename,Activity Name,Activity Type,Activity Date\nactivities/1.json,Along the Neckar,Walk,x\n',
  ),
  'activities/1.json': walkFile({ startedAt: '2026-05-10T13:00:00.000Z', device: STRAP }),
  'activities/2.json': walkFile({ startedAt: '2026-05-11T13:00:00.000Z', stretchesS: [30, 30] }),
})

/** Somebody with labels, one walk of two recordings, one pair taken apart, and a file that was none. */
export async function eventful(): Promise<SignedIn> {
  const { system, athleteId, browser } = await newcomer('Ada', 'Pacific/Auckland')
  await system.store.changeProfile(athleteId, '2026-04-01', { massKg: 70, restingBpm: 55 })
  await browser('/api/me/zones', { method: 'POST', body: HOME })
  await browser('/api/me/goals', { method: 'PUT', body: { backwardMin: 20, sessions: null } })
  const labelled = await workoutOf(system, athleteId, LABELLED)
  const path = `/api/athletes/${athleteId}/workouts`
  await browser(`${path}/${labelled}/labels`, { method: 'PUT', body: { labels: LABELS, revision: 0 } })
  await browser(`${path}/${labelled}/comments`, { method: 'POST', body: { text: 'Cold, and 下雨' } })
  await drained(system)
  for (const bytes of MERGED) await system.upload(athleteId, bytes, 'merged.json')
  const parted = await workoutOf(system, athleteId, PARTED[0])
  await system.upload(athleteId, PARTED[1], 'parted.json')
  const { items } = recordingList.parse(await (await browser(`${path}/${parted}/recordings`)).json())
  const other = items.find(({ isFirst }) => !isFirst)?.uploadId
  await browser(`${path}/${parted}/recordings/${other}`, { method: 'DELETE' })
  await system.upload(athleteId, BULK, 'bulk.zip')
  await system.upload(athleteId, bytesOf('milk, bread'), '../notes?.txt')
  await system.upload(athleteId, new Uint8Array(2 ** 22), `${'𐐷'.repeat(60)}.${'x'.repeat(99)}`)
  await drained(system)
  return { system, athleteId, browser }
}

/** Somebody who has just come. */
export async function newcomer(name = 'Ada', timeZone = 'UTC'): Promise<SignedIn> {
  const system = testSystem()
  const browser = await system.signIn(name)
  await browser('/api/me', { method: 'PATCH', body: { timeZone } })
  return { system, browser, athleteId: await system.athleteIdOf(name) }
}

/** The archive of everything. */
export async function exported({ system, athleteId, browser }: SignedIn): Promise<Uint8Array> {
  await browser(`/api/athletes/${athleteId}/exports`, { method: 'POST' })
  await drained(system)
  const [key] = await system.objects.list('exports/')
  return (await system.objects.get(key)) ?? new Uint8Array()
}

async function workoutOf(system: TestSystem, athleteId: string, bytes: Uint8Array): Promise<string> {
  const uploadId = await system.upload(athleteId, bytes)
  return (await system.store.getUpload(athleteId, uploadId))?.workoutId ?? ''
}

/** A text as a file. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
