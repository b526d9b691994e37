import { expect, test } from 'vitest'
import { radians } from './angle.ts'
import { alongRoute, type RouteName, routeOf } from './route.ts'

const NAMES: readonly RouteName[] = ['straight', 'street', 'oval', 'park', 'blocks', 'serpentine']

test('once around the oval is 400 m and ends where it began', () => {
  const route = routeOf('oval', 500, 1)
  const eastM = alongRoute(route, route.eastM, 400)
  const northM = alongRoute(route, route.northM, 400)
  // 2 x 84.39 m + 2 pi 36.80 m = 400.00 m; the line is a chain of chords of 0.25 m.
  expect(Math.hypot(eastM, northM)).toBeLessThan(0.1)
})

test.each(NAMES)('a %s starts at the origin and advances by its length along its bearing', (name) => {
  const route = routeOf(name, 300, 2)
  expect([alongRoute(route, route.eastM, 0), alongRoute(route, route.northM, 0)]).toEqual([0, 0])
  for (let arcM = -290; arcM <= 290; arcM += 10.1) {
    const eastM = alongRoute(route, route.eastM, arcM + 0.25) - alongRoute(route, route.eastM, arcM)
    const northM = alongRoute(route, route.northM, arcM + 0.25) - alongRoute(route, route.northM, arcM)
    const bearing = radians(alongRoute(route, route.bearingDeg, arcM + 0.125))
    expect(eastM).toBeCloseTo(0.25 * Math.sin(bearing), 1)
    expect(northM).toBeCloseTo(0.25 * Math.cos(bearing), 1)
  }
})

test.each(['park', 'blocks'] as const)('a %s leads back to its start', (name) => {
  const route = routeOf(name, 2000, 3)
  const distances = Array.from({ length: 1200 }, (_, k) => {
    const arcM = 100 + k / 2
    return Math.hypot(alongRoute(route, route.eastM, arcM), alongRoute(route, route.northM, arcM))
  })
  // Half of the distance between the places looked at, and what chords of 0.25 m lose in curves.
  expect(Math.min(...distances)).toBeLessThan(0.35)
})

test('beyond its ends a route stays at them', () => {
  const route = routeOf('straight', 50, 4)
  expect(alongRoute(route, route.eastM, 1000)).toBeCloseTo(route.eastM[route.eastM.length - 1], 9)
})
