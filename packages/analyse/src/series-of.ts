import { meanPerSecond } from '@backstride/recording'
import type { Analysed } from './analyse.ts'
import { rounded } from './round.ts'

/** The per-second columns of an analysis as they are written down, one entry a second; `null` is "not measured". */
export function seriesOf({ recording: { position }, seconds, gait }: Analysed) {
  const lengthS = gait.direction.length
  const columnOf = (values: Float64Array, digits: number) =>
    Array.from(values, (value) => rounded(value, digits))
  return {
    // Seven digits are a centimetre on the ground.
    latitudeDeg: columnOf(meanPerSecond(position.timeS, position.latitudeDeg, lengthS), 7),
    longitudeDeg: columnOf(meanPerSecond(position.timeS, position.longitudeDeg, lengthS), 7),
    elevationM: columnOf(seconds.elevationM, 1),
    heartRateBpm: columnOf(seconds.heartRateBpm, 1),
    speedMps: columnOf(seconds.speedMps, 3),
    headingMinusCourseDeg: columnOf(gait.headingMinusCourseDeg, 0),
    direction: [...gait.direction],
    probability: columnOf(gait.probability, 3).map((p) => p ?? 0),
  }
}
