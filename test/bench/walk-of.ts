import type { Recording } from '@backstride/recording'
import { simulate } from '@backstride/simulate'

/** A simulated walk of some hours: one hour again and again, each going on where the clock of the last stopped. */
export function walkOf(hours: number, headingHz = 1): Recording {
  const { recording } = simulate({
    family: 'serpentine',
    severity: 'S1',
    seed: 1,
    durationS: 3600,
    headingHz,
  })
  const repeated = <S extends object>(stream: S): S => {
    const columns = Object.entries(stream).map(([name, values]) => [
      name,
      values instanceof Float64Array ? tiled(values, name, hours) : values,
    ])
    return Object.fromEntries(columns)
  }
  return {
    ...recording,
    laps: [],
    position: repeated(recording.position),
    heading: repeated(recording.heading),
    heartRate: repeated(recording.heartRate),
    cadence: repeated(recording.cadence),
    speed: repeated(recording.speed),
  }
}

function tiled(values: Float64Array, name: string, hours: number): Float64Array {
  const result = new Float64Array(values.length * hours)
  for (let hour = 0; hour < hours; hour++) {
    result.set(name === 'timeS' ? values.map((timeS) => timeS + hour * 3600) : values, hour * values.length)
  }
  return result
}
