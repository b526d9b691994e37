/** A recording as the file that Backstride reads (docs/formats.md). The same samples always give the same bytes. */
import type { Beat, Facing, Fix, Sample } from './sample.ts'
import type { RecordingSession } from './session.ts'

/** Digits kept: a millisecond; a millimetre on the ground; more than a phone resolves of the rest. */
const DECIMALS: Readonly<Record<string, number>> = { latitudeDeg: 8, longitudeDeg: 8 }
const OTHER_DECIMALS = 3

/** JSON text of `.backstride.json`, version 1. Samples may come in any order; each stream is put in that of time. */
export function recordingText(session: RecordingSession, samples: readonly Sample[]): string {
  const { startedAtMs, deviceId, wornOn, statedForward } = session
  const columnsOf = <Kept extends Sample>(
    kept: readonly Kept[],
    names: readonly (keyof Kept & string)[],
  ) => ({
    timeS: kept.map(({ atMs }) => Math.max(0, atMs - startedAtMs) / 1000),
    ...Object.fromEntries(names.map((name) => [name, kept.map((sample) => rounded(name, sample[name]))])),
  })
  const fixes = samples.filter((sample): sample is Fix => sample.kind === 'position').toSorted(inTime)
  const facings = samples.filter((sample): sample is Facing => sample.kind === 'heading').toSorted(inTime)
  const beats = samples.filter((sample): sample is Beat => sample.kind === 'heartRate').toSorted(inTime)
  return JSON.stringify({
    format: 'backstride-recording',
    version: 1,
    startedAt: new Date(startedAtMs).toISOString(),
    sport: 'walking',
    device: { name: 'Backstride recorder', id: deviceId, wornOn },
    ...(fixes.length > 0 && {
      position: columnsOf(fixes, [
        'latitudeDeg',
        'longitudeDeg',
        'elevationM',
        'accuracyM',
        'speedMps',
        'courseDeg',
      ]),
    }),
    // Browsers tell compasses against magnetic north; the reader turns them to true north by place and date.
    ...(facings.length > 0 && {
      heading: {
        ...columnsOf(facings, ['deg', 'accuracyDeg']),
        north: 'magnetic',
        source: 'compass',
        mountOffsetDeg: null,
      },
    }),
    ...(beats.length > 0 && { heartRate: columnsOf(beats, ['bpm']) }),
    ...(statedForward && { laps: [{ ...statedForward, direction: 'forward' }] }),
  })
}

/** The file to send or to hand out. */
export function recordingFile(session: RecordingSession, samples: readonly Sample[]): File {
  const startedAt = new Date(session.startedAtMs).toISOString()
  const name = `walk-${startedAt.slice(0, 19).replaceAll(':', '-')}.backstride.json`
  return new File([recordingText(session, samples)], name, { type: 'application/json' })
}

function inTime(a: Sample, b: Sample): number {
  return a.atMs - b.atMs
}

function rounded(name: string, value: unknown): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  const factor = 10 ** (DECIMALS[name] ?? OTHER_DECIMALS)
  return Math.round(value * factor) / factor
}
