import type { Series } from '@backstride/contract'
import type { ZoneRecord } from '@backstride/store'

/** Mean radius of the earth, IUGG 1980: 6371.0 km. */
const EARTH_M = 6_371_000

const RAD = Math.PI / 180

/** True for each second of a workout that lies in a zone; undefined when none does. */
export type Hidden = readonly boolean[] | undefined

/**
 * The seconds of a workout that nobody but its athlete may be told of. A second without a position counts as where the
 * last known one was, the first ones as where the first known one is.
 */
export function hiddenSeconds(
  { latitudeDeg, longitudeDeg }: Pick<Series, 'latitudeDeg' | 'longitudeDeg'>,
  zones: readonly ZoneRecord[],
): Hidden {
  if (zones.length === 0) return undefined
  const discs = zones.map(discOf)
  const known = latitudeDeg.map((latitude, k) => {
    const longitude = longitudeDeg[k]
    if (latitude === null || longitude === null) return undefined
    return discs.some((disc) => distanceM(disc, { latitude, longitude }) <= disc.radiusM)
  })
  let last = known.find((isHidden) => isHidden !== undefined) ?? false
  const hidden = known.map((isHidden) => {
    last = isHidden ?? last
    return last
  })
  return hidden.includes(true) ? hidden : undefined
}

interface Place {
  readonly latitude: number
  readonly longitude: number
}

/**
 * The disc that is hidden: the zone's circle lies within it, but its centre is somewhere else. Tracks that break off
 * on the edge of a circle tell its centre, as Hassan et al. 2018 showed (USENIX Security, "Analysis of privacy
 * protections in fitness tracking social networks"); of this one they tell a place that means nothing.
 */
function discOf({ latitudeDeg, longitudeDeg, radiusM, shift, shiftDeg }: ZoneRecord) {
  const northM = shift * radiusM * Math.cos(shiftDeg * RAD)
  const eastM = shift * radiusM * Math.sin(shiftDeg * RAD)
  // Beside a pole a step to the east has no meaning that matters; the disc grows so that it covers the circle there.
  const cosine = Math.max(0.01, Math.cos(latitudeDeg * RAD))
  return {
    latitude: latitudeDeg + northM / EARTH_M / RAD,
    longitude: longitudeDeg + eastM / (EARTH_M * cosine) / RAD,
    // A metre per thousand more, as the step was made on a plane.
    radiusM: radiusM * (1 + shift) * 1.001,
  }
}

/** Along the great circle: the haversine formula, exact on a sphere and good for small distances. */
function distanceM(a: Place, b: Place): number {
  const [dLatitude, dLongitude] = [(b.latitude - a.latitude) * RAD, (b.longitude - a.longitude) * RAD]
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(a.latitude * RAD) * Math.cos(b.latitude * RAD) * Math.sin(dLongitude / 2) ** 2
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(h)))
}
