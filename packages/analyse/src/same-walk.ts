import { joinHeading } from '@backstride/decode'
import type { Recording, Warning } from '@backstride/recording'
import { type Companion, readCompanion } from './companion.ts'

interface Timed {
  readonly timeS: Float64Array
}

/**
 * The recording with the best of others of the same walk: of each stream the one that covers most seconds, and a
 * heading where it had none, laid onto its clock by the two tracks. It keeps its start, laps and sport. One that cannot
 * be read, or whose heading does not fit, takes nothing away and is told as a warning.
 */
export function withOthers(
  recording: Recording,
  others: readonly Companion[],
): { readonly recording: Recording; readonly warnings: readonly Warning[] } {
  const warnings: Warning[] = []
  let best = recording
  for (const other of others) {
    const read = readCompanion(other)
    if ('code' in read) warnings.push(read)
    else best = bestOf(withHeading(best, read, warnings), read)
  }
  return { recording: best, warnings }
}

function withHeading(recording: Recording, other: Recording, warnings: Warning[]): Recording {
  if (recording.heading.timeS.length > 0 || other.heading.timeS.length === 0) return recording
  const join = joinHeading(recording, other)
  if (join.status === 'joined') {
    warnings.push(...join.warnings)
    return join.recording
  }
  warnings.push({ code: join.reason, message: join.message })
  return recording
}

/** Watches and phones take the time from satellites or the network, so their clocks are one to a second or two. */
function bestOf(recording: Recording, other: Recording): Recording {
  const shiftS = (other.startedAtMs - recording.startedAtMs) / 1000
  const better = <Stream extends Timed>(mine: Stream, theirs: Stream): Stream =>
    covered(theirs) > covered(mine) ? shifted(theirs, shiftS) : mine
  return {
    ...recording,
    position: better(recording.position, other.position),
    heartRate: better(recording.heartRate, other.heartRate),
    cadence: better(recording.cadence, other.cadence),
    speed: better(recording.speed, other.speed),
  }
}

/** In how many seconds the stream has a sample. */
function covered({ timeS }: Timed): number {
  return new Set(timeS.map(Math.floor)).size
}

/** On a clock that starts so many seconds earlier; what is before its start is left out. */
function shifted<Stream extends Timed>(stream: Stream, shiftS: number): Stream {
  const first = stream.timeS.findIndex((time) => time + shiftS >= 0)
  const from = first < 0 ? stream.timeS.length : first
  const columns = Object.entries(stream).map(([name, column]) => {
    const kept = (column as Float64Array).subarray(from)
    return [name, name === 'timeS' ? kept.map((time) => time + shiftS) : kept]
  })
  return Object.fromEntries(columns) as Stream
}
