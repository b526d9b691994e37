import { createHash } from 'node:crypto'
import { METHODS } from '@backstride/analyse/methods'
import type {
  BasisRecord,
  DeviceRecord,
  PairRecord,
  ProfileVersion,
  SetupRecord,
  Store,
  WorkoutRecord,
} from '@backstride/store'
import { bodyAt } from '../ingest/body-on.ts'
import { calibrationBy } from '../ingest/calibration-memory.ts'
import { offsetBy } from '../ingest/mount-memory.ts'
import { localDates } from '../local-date.ts'

/** What is known of an athlete that analyses follow from. */
export interface Known {
  readonly dateOf: (instant: Date) => string
  readonly profiles: readonly ProfileVersion[]
  readonly devices: readonly DeviceRecord[]
  readonly pairs: readonly PairRecord[]
  readonly setups: ReadonlyMap<string, SetupRecord>
}

/** All that is known now, in five reads however many workouts there are. */
export async function knownNow(store: Store, athleteId: string): Promise<Known> {
  const [athlete, profiles, devices, pairs, setups] = await Promise.all([
    store.getAthlete(athleteId),
    store.listProfiles(athleteId),
    store.listDevices(athleteId),
    store.listPairs(athleteId),
    store.listSetups(athleteId),
  ])
  const dateOf = localDates(athlete?.timeZone ?? 'UTC')
  return {
    dateOf,
    profiles,
    devices,
    pairs,
    setups: new Map(setups.map((setup) => [setup.workoutId, setup])),
  }
}

/** What an analysis of a workout would follow from now, its recording being of this device. */
export function basisBy(
  { dateOf, profiles, devices, pairs }: Known,
  workout: Pick<WorkoutRecord, 'workoutId' | 'startedAt' | 'isKeptFromCoaches'>,
  device: BasisRecord['device'],
): BasisRecord {
  const memory = devices.find((each) => each.deviceId === device?.deviceId && each.wornOn === device.wornOn)
  return {
    device,
    body: bodyAt(profiles, dateOf(new Date(workout.startedAt))),
    mount: offsetBy(memory, workout) ?? null,
    calibration: calibrationBy(pairs, workout),
    methods: METHODS,
  }
}

/** A hash that names everything an analysis follows from. */
export function inputsOf(
  { sha256 }: Pick<WorkoutRecord, 'sha256'>,
  { labels, others }: Pick<SetupRecord, 'labels' | 'others'>,
  { body, mount, calibration, methods }: BasisRecord,
): string {
  const files = [
    sha256,
    ...others.map((other) => (other.isCompanion ? `compass of ${other.sha256}` : other.sha256)),
  ]
  const parts = [files, labels.map(inOrder), inOrder(body), mount && inOrder(mount), methods]
  // Added only where there is one, so that names which were given before it was asked for stay.
  if (calibration) parts.push(inOrder(calibration))
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

/** A table gives the parts of what it keeps back in any order. */
function inOrder(parts: object): [string, unknown][] {
  return Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1))
}
