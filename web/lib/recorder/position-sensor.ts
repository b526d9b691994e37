import type { Fix } from './sample.ts'
import type { Sensor } from './sensor.ts'

/** A fix this much older than now is one that the browser had kept. */
const STALE_MS = 10_000

/** The receiver of the device, at its best. `now` in Unix milliseconds. */
export function positionSensor(now: () => number): Sensor {
  return {
    start({ sample, status }) {
      if (!('geolocation' in navigator)) {
        status('missing')
        return () => undefined
      }
      status('waiting')
      const id = navigator.geolocation.watchPosition(
        (position) => {
          status('on')
          if (now() - position.timestamp < STALE_MS) sample(fixOf(position))
        },
        ({ code, PERMISSION_DENIED }) => status(code === PERMISSION_DENIED ? 'denied' : 'lost'),
        { enableHighAccuracy: true, maximumAge: 0 },
      )
      return () => navigator.geolocation.clearWatch(id)
    },
  }
}

function fixOf({ coords, timestamp }: GeolocationPosition): Fix {
  const { latitude, longitude, altitude, accuracy, speed, heading } = coords
  return {
    kind: 'position',
    atMs: timestamp,
    latitudeDeg: latitude,
    longitudeDeg: longitude,
    elevationM: altitude,
    accuracyM: accuracy,
    speedMps: speed,
    courseDeg: heading !== null && Number.isFinite(heading) ? heading : null,
  }
}
