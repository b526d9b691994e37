/**
 * The compass as browsers tell it. Android (Chrome, Edge, Samsung Internet): the event `deviceorientationabsolute`, from
 * a fusion of magnetometer, accelerometer and gyroscope against magnetic north. iPhone (Safari): `webkitCompassHeading`, degrees from
 * magnetic north of the upper edge, after a permission that only a tap may ask for; the other angles of its
 * event start anywhere and are of no use here.
 */
import { axisFor, headingOf } from './device-heading.ts'
import type { Axis, Facing } from './sample.ts'
import type { Sensor, SensorListener } from './sensor.ts'

/** Ten a second are kept of sixty: a body sways about twice a second. */
const LEAST_APART_MS = 95

interface OrientationEvent extends DeviceOrientationEvent {
  readonly webkitCompassHeading?: number
  readonly webkitCompassAccuracy?: number
}

interface AskingConstructor {
  readonly requestPermission?: () => Promise<'granted' | 'denied'>
}

/** `heldAxis`: the side that was followed before the page was left. `now` in Unix milliseconds. */
export function compassSensor(now: () => number, heldAxis?: Axis): Sensor {
  return {
    start(listener) {
      if (typeof DeviceOrientationEvent === 'undefined') {
        listener.status('missing')
        return () => undefined
      }
      listener.status('waiting')
      const name = 'ondeviceorientationabsolute' in window ? 'deviceorientationabsolute' : 'deviceorientation'
      const hear = hearing(listener, now, heldAxis)
      permission().then((isGranted) => {
        if (isGranted) window.addEventListener(name, hear)
        else listener.status('denied')
      })
      return () => window.removeEventListener(name, hear)
    },
  }
}

/** Safari answers a tap only; elsewhere there is nothing to ask. */
async function permission(): Promise<boolean> {
  const { requestPermission } = DeviceOrientationEvent as AskingConstructor
  if (!requestPermission) return true
  return requestPermission().then(
    (answer) => answer === 'granted',
    () => false,
  )
}

function hearing(
  { sample, status }: SensorListener,
  now: () => number,
  heldAxis: Axis | undefined,
): (event: Event) => void {
  let axis = heldAxis
  let latestMs = Number.NEGATIVE_INFINITY
  return (event) => {
    const facing = facingOf(event as OrientationEvent, now(), axis)
    if (!facing) return
    axis = facing.axis
    if (facing.atMs - latestMs < LEAST_APART_MS) return
    latestMs = facing.atMs
    status('on')
    sample(facing)
  }
}

/** Undefined for an event without an absolute direction, such as the first one of a device without a compass. */
function facingOf(event: OrientationEvent, atMs: number, held: Axis | undefined): Facing | undefined {
  const { webkitCompassHeading: deg, webkitCompassAccuracy = -1 } = event
  if (typeof deg === 'number') {
    // Negative accuracy: Safari has no reading.
    return webkitCompassAccuracy < 0
      ? undefined
      : { kind: 'heading', atMs, deg, accuracyDeg: webkitCompassAccuracy, axis: 'top' }
  }
  const { absolute, alpha, beta, gamma } = event
  if (!absolute || alpha === null || beta === null || gamma === null) return undefined
  const orientation = { alphaDeg: alpha, betaDeg: beta, gammaDeg: gamma }
  const axis = axisFor(orientation, held)
  return { kind: 'heading', atMs, deg: headingOf(orientation, axis), accuracyDeg: null, axis }
}
