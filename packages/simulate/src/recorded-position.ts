import type { PositionStream } from '@backstride/recording'
import { wrap360 } from './angle.ts'
import { measuredElevation } from './elevation.ts'
import { convergenceDeg, type Place, placeAt } from './geodesy.ts'
import type { Fixes } from './gnss.ts'
import { valueAt } from './motion.ts'
import { ACCURACY_SCATTER, type GnssErrors } from './parameters/position.ts'
import { randomStream } from './random.ts'
import type { Happening } from './recording-of.ts'

/** The position stream that a receiver's fixes make. Columns that are not asked for are NaN throughout. */
export function recordedPosition(happening: Happening, fixes: Fixes, origin: Place): PositionStream {
  const { scenario, terrain, errors } = happening
  const { timeS } = fixes
  const places = Array.from(timeS, (_, k) => placeAt(origin, fixes.eastM[k], fixes.northM[k]))
  const { speed = true, course = false, elevation = true } = scenario.streams ?? {}
  const elevationM = measuredElevation(terrain, scenario.seed)
  return {
    timeS,
    latitudeDeg: Float64Array.from(places, ({ latitudeDeg }) => latitudeDeg),
    longitudeDeg: Float64Array.from(places, ({ longitudeDeg }) => longitudeDeg),
    elevationM: timeS.map((time) => (elevation ? valueAt(elevationM, time) : Number.NaN)),
    accuracyM: reportedAccuracy(timeS, errors.gnss, scenario.seed),
    speedMps: timeS.map((_, k) => (speed ? fixes.speedMps[k] : Number.NaN)),
    courseDeg: timeS.map((_, k) =>
      course ? wrap360(fixes.courseDeg[k] + convergenceDeg(origin, places[k])) : Number.NaN,
    ),
  }
}

/** Receivers know their accuracy roughly; the radius that holds 68 % is 1.51 standard deviations of an axis. */
function reportedAccuracy(timeS: Float64Array, errors: GnssErrors, seed: number): Float64Array {
  const random = randomStream(seed, 'accuracy')
  const radiusM = 1.51 * Math.hypot(errors.slowSdM, errors.fastSdM, errors.whiteSdM)
  return timeS.map(() => radiusM * Math.exp(random.normal(0, ACCURACY_SCATTER)))
}
