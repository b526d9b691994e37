import { expect, test } from 'vitest'
import {
  boxAround,
  grownTo,
  keepingRight,
  pathOf,
  projectedRoute,
  roundLength,
  routeSegments,
} from './route.ts'

const LIMITS = { margin: 0.1, narrowest: 0.8, widest: 2 }

test('a minute of latitude is a nautical mile, and one of longitude shrinks with the cosine', () => {
  const [south, north] = projectedRoute([60, 60 + 1 / 60], [10, 10])
  expect(south.y - north.y).toBeCloseTo(1853.2, 0)

  const [west, east] = projectedRoute([60, 60], [10, 10 + 1 / 60])
  expect(east.x - west.x).toBeCloseTo(1853.2 / 2, 0)
})

test('north is up and east is right', () => {
  const [start, end] = projectedRoute([50, 50.001], [8, 8.001])
  expect(end.y).toBeLessThan(start.y)
  expect(end.x).toBeGreaterThan(start.x)
})

test('a route across the date line stays in one piece', () => {
  const [before, after] = projectedRoute([0, 0], [179.9999, -179.9999])
  expect(after.x - before.x).toBeCloseTo(22.24, 1)
})

test('seconds without a position are left out and the others keep their second', () => {
  const points = projectedRoute([50, null, 50.001], [8, null, 8])
  expect(points.map(({ second }) => second)).toEqual([0, 2])
})

test('a route without any position has no points', () => {
  expect(projectedRoute([null], [null])).toEqual([])
})

test('segments change with the direction and share the point between them', () => {
  const points = projectedRoute([50, 50.1, 50.2, 50.3], [8, 8, 8, 8])
  const segments = routeSegments(points, ['forward', 'backward', 'backward', 'forward'])

  expect(segments.map(({ direction }) => direction)).toEqual(['forward', 'backward'])
  expect(segments[1].points).toEqual(points.slice(1))
  expect(segments[0].points.at(-1)).toBe(segments[1].points[0])
})

test('a short gap is bridged and a long one is left open', () => {
  const points = projectedRoute(
    Array.from({ length: 40 }, (_, second) => ([0, 10, 39].includes(second) ? 50 + second / 1e4 : null)),
    Array.from({ length: 40 }, () => 8),
  )
  const segments = routeSegments(
    points,
    Array.from({ length: 40 }, () => 'forward' as const),
  )

  expect(segments).toHaveLength(1)
  expect(segments[0].points.map(({ second }) => second)).toEqual([0, 10])
})

test('the box keeps its proportions within the limits and holds every point', () => {
  const points = projectedRoute([50, 50.01], [8, 8])
  const box = boxAround(points, LIMITS)

  expect(box.width / box.height).toBeCloseTo(0.8)
  for (const { x, y } of points) {
    expect(x).toBeGreaterThan(box.x)
    expect(y).toBeGreaterThan(box.y)
    expect(y).toBeLessThan(box.y + box.height)
  }
})

test('a person who stands still gets a box of metres, not of nothing', () => {
  expect(boxAround(projectedRoute([50], [8]), LIMITS).width).toBeGreaterThan(5)
})

test('ways there and back over the same ground lie on their right-hand sides', () => {
  const there = Array.from({ length: 20 }, (_, k) => ({ second: k, x: k, y: 0 }))
  const back = Array.from({ length: 20 }, (_, k) => ({ second: 20 + k, x: 19 - k, y: 0 }))
  const lanes = keepingRight([...there, ...back], 3)

  // Walking east, south is to the right; y grows southward.
  expect(lanes[8].y).toBeCloseTo(3)
  expect(lanes[32].y).toBeCloseTo(-3)
  expect(lanes[8].x).toBeCloseTo(8)
})

test('whoever stands stays on the side', () => {
  const walked = Array.from({ length: 10 }, (_, k) => ({ second: k, x: k, y: 0 }))
  const stood = Array.from({ length: 10 }, (_, k) => ({ second: 10 + k, x: 9, y: 0 }))
  expect(keepingRight([...walked, ...stood], 3).at(-1)?.y).toBeCloseTo(3)
})

test('a scale bar has a round length', () => {
  expect([7, 24, 99, 100, 640].map(roundLength)).toEqual([5, 20, 50, 100, 500])
})

test('a path drops points that nobody could see and keeps its end', () => {
  const points = [0, 0.1, 0.2, 5, 5.1].map((x, second) => ({ second, x, y: 0 }))
  expect(pathOf(points, 1)).toBe('M0.0 0.0L5.0 0.0L5.1 0.0')
})

test('a box grows about its middle to the size that is asked for, and never shrinks', () => {
  const box = { x: 10, y: 20, width: 100, height: 50 }
  expect(grownTo(box)).toEqual(box)
  expect(grownTo(box, { width: 200, height: 20 })).toEqual({ x: -40, y: 20, width: 200, height: 50 })
  expect(grownTo(box, { width: 60, height: 90 })).toEqual({ x: 10, y: 0, width: 100, height: 90 })
})
