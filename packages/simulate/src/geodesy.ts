/** WGS 84 (NGA.STND.0036): a point on a plane that touches the ellipsoid, turned into latitude and longitude. */
import { degrees, radians, wrap180 } from './angle.ts'

const SEMI_MAJOR_M = 6378137
const FLATTENING = 1 / 298.257223563
const ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING)

export interface Place {
  readonly latitudeDeg: number
  readonly longitudeDeg: number
}

/**
 * The place `eastM` and `northM` from the origin, on the plane touching the ellipsoid there; longitude in [-180, 180).
 * A walk of 2 km leaves the ellipsoid by 0.3 m, which is dropped.
 */
export function placeAt(origin: Place, eastM: number, northM: number): Place {
  const latitude = radians(origin.latitudeDeg)
  const sine = Math.sin(latitude)
  const cosine = Math.cos(latitude)
  const normalM = SEMI_MAJOR_M / Math.sqrt(1 - ECCENTRICITY_2 * sine * sine)
  // Earth-centred axes with x through the origin's meridian.
  const xM = normalM * cosine - northM * sine
  const zM = normalM * (1 - ECCENTRICITY_2) * sine + northM * cosine
  return {
    latitudeDeg: degrees(latitudeOf(Math.hypot(xM, eastM), zM)),
    longitudeDeg: wrap180(origin.longitudeDeg + degrees(Math.atan2(eastM, xM))),
  }
}

/**
 * How far true north at a place is turned, clockwise, against the origin's north: the angle to add to a direction
 * on the plane to have it from true north there. Matters near the poles only.
 */
export function convergenceDeg(origin: Place, place: Place): number {
  return wrap180(place.longitudeDeg - origin.longitudeDeg) * Math.sin(radians(place.latitudeDeg))
}

/** Bowring 1976, one step: better than a micrometre near the ellipsoid. */
function latitudeOf(axisDistanceM: number, zM: number): number {
  const semiMinorM = SEMI_MAJOR_M * (1 - FLATTENING)
  const second = ECCENTRICITY_2 / (1 - ECCENTRICITY_2)
  const parametric = Math.atan2(zM * SEMI_MAJOR_M, axisDistanceM * semiMinorM)
  return Math.atan2(
    zM + second * semiMinorM * Math.sin(parametric) ** 3,
    axisDistanceM - ECCENTRICITY_2 * SEMI_MAJOR_M * Math.cos(parametric) ** 3,
  )
}
