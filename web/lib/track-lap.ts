/**
 * A lap of the standard 400 m track, as the picture of the first page: two straights of 84.39 m and two half circles of
 * 36.5 m radius, walked 0.3 m outside of the kerb (World Athletics, track and field facilities manual).
 */

import type { Point } from './route.ts'

const STRAIGHT_M = 84.39
const RADIUS_M = 36.5 + 0.3

export const LAP_M = 2 * STRAIGHT_M + 2 * Math.PI * RADIUS_M

/** The place `alongM` metres after the start of the home straight, running anticlockwise, metres from the middle. */
export function trackPoint(alongM: number): Omit<Point, 'second'> {
  const half = LAP_M / 2
  const lap = ((alongM % LAP_M) + LAP_M) % LAP_M
  const side = lap < half ? 1 : -1
  const along = lap % half
  if (along <= STRAIGHT_M) return turned({ x: along - STRAIGHT_M / 2, y: RADIUS_M }, side)
  const angle = (along - STRAIGHT_M) / RADIUS_M
  return turned({ x: STRAIGHT_M / 2 + RADIUS_M * Math.sin(angle), y: RADIUS_M * Math.cos(angle) }, side)
}

/** Points every `stepM` metres from one place to another; `second` counts them. */
export function trackStretch(fromM: number, toM: number, stepM: number): Point[] {
  const steps = Math.max(1, Math.round((toM - fromM) / stepM))
  return Array.from({ length: steps + 1 }, (_, second) => ({
    second,
    ...trackPoint(fromM + ((toM - fromM) * second) / steps),
  }))
}

function turned({ x, y }: { x: number; y: number }, side: 1 | -1): { x: number; y: number } {
  return { x: side * x, y: side * y }
}
