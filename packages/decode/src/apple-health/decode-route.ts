import type { Reading } from '../draft.ts'
import { decodeGpx } from '../gpx/decode-gpx.ts'
import { firstAtOrAfter } from '../search.ts'
import type { HealthExport, HealthWorkout } from './health-export.ts'

/**
 * The recording of one route of an Apple Health export: the GPX file with the heart rates of its workout, and of that
 * workout's sport. A route that no workout names has the heart rates between its first and last point.
 */
export function decodeRoute(gpx: Uint8Array, fileName: string, health: HealthExport): Reading {
  const reading = decodeGpx(gpx)
  const { timeS } = reading.draft.position
  const workout = workoutOf(health, fileName)
  const span = workout ?? { startS: timeS[0], endS: timeS[timeS.length - 1] }
  return {
    ...reading,
    draft: {
      ...reading.draft,
      format: 'apple-health',
      sport: workout?.sport ?? reading.draft.sport,
      heartRate: heartRateWithin(health, span.startS, span.endS),
    },
  }
}

/** The workout that a route belongs to; undefined when none names it. */
export function workoutOf({ workouts }: HealthExport, fileName: string): HealthWorkout | undefined {
  return workouts.find(({ routes }) => routes.some((route) => fileName.endsWith(route)))
}

function heartRateWithin({ timeS, bpm }: HealthExport, startS: number, endS: number) {
  const from = firstAtOrAfter(timeS, startS)
  const to = firstAtOrAfter(timeS, endS + 1)
  return { timeS: timeS.slice(from, to), bpm: bpm.slice(from, to) }
}
