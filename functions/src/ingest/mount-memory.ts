import type { Analysed, AnalyseOptions } from '@backstride/analyse'
import type { Recording } from '@backstride/recording'
import type { DeviceIdentity, DeviceRecord, Store, WorkoutRecord } from '@backstride/store'
import { type Kept, teaching } from '../kept-from-coaches.ts'

/** How many of the newest sessions count: enough to even out a strap that sits askew, few enough to follow a new one. */
const NEWEST = 8

/** Which device, worn how, made a recording; undefined when it does not say. */
export function deviceOf(athleteId: string, { device }: Recording): DeviceIdentity | undefined {
  const { id, wornOn } = device
  return id && wornOn ? { athleteId, deviceId: id, wornOn } : undefined
}

type Learner = Pick<WorkoutRecord, 'workoutId'> & Kept

/** The mount offset that the athlete's word confirmed in other sessions with this device; undefined when none did. */
export async function rememberedOffset(
  store: Store,
  device: DeviceIdentity | undefined,
  learner: Learner,
): Promise<AnalyseOptions['storedOffset']> {
  return offsetBy(device && (await store.getDevice(device)), learner)
}

/** The mount offset that a device's other sessions confirmed; undefined when none did. */
export function offsetBy(
  device: Pick<DeviceRecord, 'confirmed'> | undefined,
  learner: Learner,
): AnalyseOptions['storedOffset'] {
  const confirmed = teaching(device?.confirmed ?? [], learner)
  // A session does not confirm itself.
  const others = confirmed.filter((session) => session.workoutId !== learner.workoutId).slice(-NEWEST)
  if (others.length === 0) return undefined
  return { deg: meanDeg(others.map(({ deg }) => deg)), confirmedSessions: others.length }
}

/** Notes the offset of a session that the athlete's own word settled, and takes back what such a word no longer says. */
export async function noteOffset(
  store: Store,
  device: DeviceIdentity | undefined,
  { workoutId, isKeptFromCoaches }: Learner,
  { recording, gait }: Analysed,
  labels: AnalyseOptions['labels'] = [],
): Promise<void> {
  if (!device) return
  const isStated = [...labels, ...recording.laps].some(
    ({ direction }) => direction === 'forward' || direction === 'backward',
  )
  const deg = isStated && gait.status === 'classified' ? gait.mountOffsetDeg : undefined
  const startedAt = new Date(recording.startedAtMs).toISOString()
  const name = recording.device.name ?? null
  const said =
    deg === undefined
      ? { workoutId, deg: null }
      : { workoutId, startedAt, deg, ...(isKeptFromCoaches && { isKeptFromCoaches }) }
  await store.confirmOffset({ ...device, name }, said)
}

/** The middle of directions, to a tenth: mean of their unit vectors. Opposite ones have none and give any. */
function meanDeg(degs: readonly number[]): number {
  const rad = degs.map((deg) => (deg * Math.PI) / 180)
  const sum = (part: (angle: number) => number) => rad.reduce((total, angle) => total + part(angle), 0)
  const mean = (Math.atan2(sum(Math.sin), sum(Math.cos)) * 180) / Math.PI
  return Math.round(10 * ((mean + 360) % 360)) / 10
}
