import { expect, test } from 'vitest'
import { convergenceDeg, placeAt } from './geodesy.ts'

// Lengths of a degree on WGS 84 at 45 degrees (NGA.STND.0036): 111 131.78 m of latitude, 78 846.81 m of longitude.
test('a kilometre north or east is the right part of a degree', () => {
  const origin = { latitudeDeg: 45, longitudeDeg: 10 }
  expect((placeAt(origin, 0, 1000).latitudeDeg - 45) * 111131.78).toBeCloseTo(1000, 0)
  expect((placeAt(origin, 1000, 0).longitudeDeg - 10) * 78846.81).toBeCloseTo(1000, 0)
})

test('the origin is itself', () => {
  const place = placeAt({ latitudeDeg: -33.5, longitudeDeg: 151.25 }, 0, 0)
  expect(place.latitudeDeg).toBeCloseTo(-33.5, 10)
  expect(place.longitudeDeg).toBeCloseTo(151.25, 10)
})

test('east of the antimeridian longitude goes on from -180', () => {
  const { longitudeDeg } = placeAt({ latitudeDeg: 0, longitudeDeg: 179.999 }, 1000, 0)
  expect(longitudeDeg).toBeGreaterThan(-180)
  expect(longitudeDeg).toBeLessThan(-179.99)
})

test('beyond the pole the walk goes on down the other side', () => {
  const place = placeAt({ latitudeDeg: 89.999, longitudeDeg: 20 }, 0, 300)
  expect(place.longitudeDeg).toBeCloseTo(-160, 6)
  expect(place.latitudeDeg).toBeGreaterThan(89.998)
})

test('true north turns clockwise to the west of the origin, seen on the plane, in the northern hemisphere', () => {
  const origin = { latitudeDeg: 60, longitudeDeg: 0 }
  const east = placeAt(origin, 2000, 0)
  const further = placeAt(origin, 2000, 100)
  // Due north on the plane, the longitude changes: the meridian through the place leans towards the pole.
  const eastOfMeridianM = (further.longitudeDeg - east.longitudeDeg) * 111412.84 * Math.cos(Math.PI / 3)
  const leanDeg = (Math.atan2(eastOfMeridianM, 100) * 180) / Math.PI
  expect(convergenceDeg(origin, east)).toBeCloseTo(leanDeg, 3)
})
