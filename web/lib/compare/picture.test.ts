import type { Series } from '@backstride/contract'
import { expect, test } from 'vitest'
import { pictureOf } from './picture.ts'

test('a series with every second is drawn as it is', () => {
  const { latitudeDeg, longitudeDeg, direction } = series({
    latitudeDeg: [48, 48.1],
    longitudeDeg: [11, null],
  })
  expect(pictureOf(series({ latitudeDeg, longitudeDeg }))).toEqual({ latitudeDeg, longitudeDeg, direction })
})

test('what was left out lies on the line between its neighbours, and has the direction before it', () => {
  const picture = pictureOf({
    ...series({ latitudeDeg: [48, 49, 49], longitudeDeg: [11, 11, 10] }),
    seconds: [0, 4, 6],
    direction: ['forward', 'backward', 'standing'],
  })
  expect(picture.latitudeDeg).toEqual([48, 48.25, 48.5, 48.75, 49, 49, 49])
  expect(picture.longitudeDeg).toEqual([11, 11, 11, 11, 11, 10.5, 10])
  expect(picture.direction).toEqual([
    ...Array.from({ length: 4 }, () => 'forward'),
    ...['backward', 'backward', 'standing'],
  ])
})

test('no line is drawn over what was not measured', () => {
  const latitudeDeg = [48, 49, null, null, 50]
  const { latitudeDeg: drawn } = pictureOf({
    ...series({ latitudeDeg, longitudeDeg: latitudeDeg }),
    seconds: [0, 2, 3, 6, 7],
  })
  expect(drawn).toEqual([48, 48.5, 49, null, null, null, null, 50])
})

test('a line over the date line takes the short way', () => {
  const { longitudeDeg } = pictureOf({
    ...series({ latitudeDeg: [0, 0], longitudeDeg: [179.5, -179.5] }),
    seconds: [0, 2],
  })
  expect(longitudeDeg).toEqual([179.5, 180, -179.5])
})

function series(route: Pick<Series, 'latitudeDeg' | 'longitudeDeg'>): Series {
  const nothing = route.latitudeDeg.map(() => null)
  return {
    ...route,
    elevationM: nothing,
    heartRateBpm: nothing,
    speedMps: nothing,
    headingMinusCourseDeg: nothing,
    direction: route.latitudeDeg.map(() => 'forward'),
    probability: route.latitudeDeg.map(() => 1),
  }
}
