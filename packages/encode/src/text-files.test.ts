import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import { geoJsonOf } from './geo-json.ts'
import type { Walk } from './walk.ts'

const WALK: Walk = {
  startedAt: '2026-05-01T23:59:58.000Z',
  sport: 'walking',
  series: {
    latitudeDeg: [50, 50.1, 50.2, null, 50.4],
    longitudeDeg: [8, 8.1, 8.2, null, 8.4],
    elevationM: [100, null, 102, 103, 104],
    heartRateBpm: [null, 101, 102, 103, 104],
    speedMps: [1, 1, 1, 1, 1],
    direction: ['forward', 'forward', 'backward', 'backward', 'backward'],
    probability: [0.9, 0.7, 0.99, 0.99, 0.99],
  },
  bouts: [],
}

test('a line of values for each second, empty where nothing was measured', () => {
  expect(csvOf(WALK).split('\r\n')).toEqual([
    'time,second,latitudeDeg,longitudeDeg,elevationM,heartRateBpm,speedMps,direction,probability',
    '2026-05-01T23:59:58.000Z,0,50,8,100,,1,forward,0.9',
    '2026-05-01T23:59:59.000Z,1,50.1,8.1,,101,1,forward,0.7',
    '2026-05-02T00:00:00.000Z,2,50.2,8.2,102,102,1,backward,0.99',
    '2026-05-02T00:00:01.000Z,3,,,103,103,1,backward,0.99',
    '2026-05-02T00:00:02.000Z,4,50.4,8.4,104,104,1,backward,0.99',
    '',
  ])
})

test('lines of one direction each, joined where it changes and broken where no position is known', () => {
  const direction = ['forward', 'forward', 'backward', 'backward', 'backward', 'backward'] as const
  const latitudeDeg = [50, 50.1, 50.2, 50.3, null, 50.5]
  const longitudeDeg = [8, 8.1, 8.2, 8.3, null, 8.5]
  const columns = { heartRateBpm: [], elevationM: [100], speedMps: [], probability: [0.9, 0.7, 1, 1, 1, 1] }
  const { features } = geoJsonOf({ ...WALK, series: { direction, latitudeDeg, longitudeDeg, ...columns } })
  const forward = { direction: 'forward', startS: 0, endS: 2, meanProbability: 0.8 }
  const backward = { direction: 'backward', startS: 2, endS: 3, meanProbability: 1 }
  expect(features.map(({ properties }) => properties)).toEqual([forward, backward])
  expect(features.map(({ geometry }) => geometry.coordinates)).toEqual([
    [
      [8, 50, 100],
      [8.1, 50.1],
      [8.2, 50.2],
    ],
    [
      [8.2, 50.2],
      [8.3, 50.3],
    ],
  ])
})

test('nothing measured gives files without anything in them', () => {
  const none = {
    latitudeDeg: [],
    longitudeDeg: [],
    elevationM: [],
    heartRateBpm: [],
    speedMps: [],
    direction: [],
    probability: [],
  }
  expect(geoJsonOf({ ...WALK, series: none }).features).toEqual([])
  expect(csvOf({ ...WALK, series: none }).trim()).not.toContain('\n')
})
