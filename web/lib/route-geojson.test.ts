import type { DirectionBody } from '@backstride/contract'
import { expect, test } from 'vitest'
import { boundsOf, placesOf, routeLines, zoneAreas } from './route-geojson.ts'

const LATITUDES = [50, 50.001, 50.002, 50.003]
const LONGITUDES = [8, 8.125, 8.25, 8.375]

test('a stretch of one direction is one line, longitude first, and neighbours share the point between them', () => {
  const { features } = routeLines(placesOf(LATITUDES, LONGITUDES), [
    'forward',
    'backward',
    'backward',
    'forward',
  ])
  expect(features.map(({ properties, geometry }) => [properties.direction, geometry.coordinates])).toEqual([
    [
      'forward',
      [
        [8, 50],
        [8.125, 50.001],
      ],
    ],
    [
      'backward',
      [
        [8.125, 50.001],
        [8.25, 50.002],
        [8.375, 50.003],
      ],
    ],
  ])
})

test('what is kept from the one who looks is no line: seconds without positions stay a gap', () => {
  const known = Array.from({ length: 60 }, (_, second) => 50 + second / 1e5)
  const masked = known.map((latitude, second) => (second >= 20 && second < 40 ? null : latitude))
  const direction = known.map((): DirectionBody => 'forward')
  const { features } = routeLines(placesOf(masked, masked), direction)
  expect(features.map(({ geometry }) => geometry.coordinates.length)).toEqual([20, 20])
})

test('a walk over the 180th meridian does not go round the world', () => {
  const places = placesOf([0, 0, 0], [179.999, -180, -179.999])
  expect(places.map(({ position }) => position[0])).toEqual([
    expect.closeTo(179.999),
    expect.closeTo(180),
    expect.closeTo(180.001),
  ])
  const [[west], [east]] = boundsOf(places)
  expect(east - west).toBeCloseTo(0.002, 9)
})

test('the bounds hold every place and touch the outermost', () => {
  expect(boundsOf(placesOf([50, 51, null, 49], [8, 7, null, 9]))).toEqual([
    [7, 49],
    [9, 51],
  ])
})

test('a zone is a closed ring all of which is its radius away from the middle', () => {
  const zone = { id: 'z', name: 'Home', latitudeDeg: 50, longitudeDeg: 8, radiusM: 150 }
  const [ring] = zoneAreas([zone]).features[0].geometry.coordinates
  expect(ring.at(-1)).toEqual(ring[0])
  for (const [longitude, latitude] of ring) {
    // Metres per degree on a sphere of 6,371 km, typed a second time.
    const eastM = (longitude - 8) * 111_195 * Math.cos((50 * Math.PI) / 180)
    expect(Math.hypot(eastM, (latitude - 50) * 111_195)).toBeCloseTo(150, 1)
  }
})
