import type { Recording } from '@backstride/recording'

/** More digits than a device resolves: a millisecond, a millimetre on the ground, a hundredth of the rest. */
const DECIMALS: Record<string, number> = { timeS: 3, latitudeDeg: 8, longitudeDeg: 8, speedMps: 3 }
const OTHER_DECIMALS = 2

/**
 * The recording as a Backstride recording, version 1: JSON text. Streams without samples and columns without a value
 * are left out; NaN is written as null.
 */
export function backstrideFile(recording: Recording): string {
  const { position, heading, heartRate, cadence, speed, laps } = recording
  const { north, source, mountOffsetDeg, ...headingColumns } = heading
  return JSON.stringify({
    format: 'backstride-recording',
    version: 1,
    startedAt: new Date(recording.startedAtMs).toISOString(),
    sport: recording.sport,
    ...(recording.isSimulated && { simulated: true }),
    device: recording.device,
    ...stream('position', position),
    ...stream('heading', headingColumns, { north, source, mountOffsetDeg }),
    ...stream('heartRate', heartRate),
    ...stream('cadence', cadence),
    ...stream('speed', speed),
    ...(laps.length > 0 && { laps: laps.map((lap) => ({ ...lap, direction: lap.direction ?? null })) }),
  })
}

function stream(name: string, columns: object, more: object = {}) {
  const kept = Object.entries(columns).flatMap(([column, values]) =>
    values instanceof Float64Array && values.some((value) => !Number.isNaN(value))
      ? [[column, jsonColumn(column, values)] as const]
      : [],
  )
  return kept.length > 0 ? { [name]: { ...Object.fromEntries(kept), ...more } } : {}
}

function jsonColumn(name: string, values: Float64Array): (number | null)[] {
  const factor = 10 ** (DECIMALS[name] ?? OTHER_DECIMALS)
  return Array.from(values, (value) => (Number.isNaN(value) ? null : Math.round(value * factor) / factor))
}
