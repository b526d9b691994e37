/** The plain methods that any method must beat. They use nothing of the product's own method. */
import { type Direction, durationOf, meanPerSecond, type Recording } from '@backstride/recording'
import type { Answer } from './metrics.ts'

const METRES_PER_DEGREE = 111_195

/** Backward where heading and course of the last second differ by more than 90 degrees, the offset taken as zero. */
export function rawAngle(recording: Recording): Answer {
  return byAngle(recording, 1, 0)
}

/** The same with the course over nine seconds and the true mount offset. */
export function smoothedTrueOffset(recording: Recording, trueOffsetDeg: number): Answer {
  return byAngle(recording, 9, trueOffsetDeg)
}

/** Slower than this a person stands, m/s; the simulator's own line. */
const STANDING_BELOW_MPS = 0.15

function byAngle(recording: Recording, windowS: number, offsetDeg: number): Answer {
  const started = performance.now()
  const lengthS = Math.floor(durationOf(recording)) + 1
  const { timeS, latitudeDeg, longitudeDeg } = recording.position
  const north = meanPerSecond(timeS, latitudeDeg, lengthS)
  const east = meanPerSecond(timeS, longitudeDeg, lengthS)
  const heading = headingPerSecond(recording, lengthS)
  const half = windowS / 2
  const direction = Array.from({ length: lengthS }, (_, k): Direction => {
    const [from, to] = [Math.max(0, Math.ceil(k - half)), Math.min(lengthS - 1, Math.ceil(k + half))]
    const dy = (north[to] - north[from]) * METRES_PER_DEGREE
    const dx = (east[to] - east[from]) * METRES_PER_DEGREE * Math.cos((north[k] * Math.PI) / 180)
    const away = ((heading[k] - offsetDeg) * Math.PI) / 180
    const along = dx * Math.sin(away) + dy * Math.cos(away)
    if (Number.isNaN(along)) return 'unknown'
    if (Math.hypot(dx, dy) / (to - from) < STANDING_BELOW_MPS) return 'standing'
    return along < 0 ? 'backward' : 'forward'
  })
  return {
    direction,
    backwardProbability: Float64Array.from(direction, (one) =>
      one === 'unknown' ? 0.5 : Number(one === 'backward'),
    ),
    isUndecided: false,
    ms: performance.now() - started,
  }
}

function headingPerSecond({ heading }: Recording, lengthS: number): Float64Array {
  const rad = heading.deg.map((deg) => (deg * Math.PI) / 180)
  const x = meanPerSecond(heading.timeS, rad.map(Math.cos), lengthS)
  const y = meanPerSecond(heading.timeS, rad.map(Math.sin), lengthS)
  return x.map((cos, k) => (Math.atan2(y[k], cos) * 180) / Math.PI)
}
