import { expect, test } from 'vitest'
import { createCursor } from './cursor.ts'
import { keepTogether, moveBy, seenOn, showStretch, type Timeline, zoomBy } from './timeline.ts'
import { createZoom } from './zoom.ts'

test('what is zoomed at keeps its place, and what is seen stays in the workout', () => {
  const timeline = anHour()
  zoomBy(timeline, 1 / 2, 900)
  expect(seenOn(timeline)).toEqual({ startS: 450, endS: 2250 })
  zoomBy(timeline, 1 / 2, 450)
  expect(seenOn(timeline)).toEqual({ startS: 450, endS: 1350 })
  moveBy(timeline, -10)
  expect(seenOn(timeline)).toEqual({ startS: 0, endS: 900 })
  moveBy(timeline, 10)
  expect(seenOn(timeline)).toEqual({ startS: 2700, endS: 3600 })
})

test('half a minute is the least that is seen, and what would be more than the whole is the whole', () => {
  const timeline = anHour()
  for (let k = 0; k < 20; k++) zoomBy(timeline, 1 / 2, 1000)
  const { startS, endS } = seenOn(timeline)
  expect(endS - startS).toBe(30)
  for (let k = 0; k < 20; k++) zoomBy(timeline, 2, 1000)
  expect(timeline.zoom.get()).toBeUndefined()
})

test('a workout of half a minute is always seen whole', () => {
  const timeline = { ...anHour(), lastS: 29 }
  zoomBy(timeline, 1 / 2)
  showStretch(timeline, { startS: 10, endS: 12 })
  expect(timeline.zoom.get()).toBeUndefined()
})

test('without a place to zoom at it is the moment that is pointed at, and without that the middle', () => {
  const timeline = anHour()
  zoomBy(timeline, 1 / 2)
  expect(seenOn(timeline)).toEqual({ startS: 900, endS: 2700 })
  timeline.cursor.set(900)
  zoomBy(timeline, 1 / 2)
  expect(seenOn(timeline)).toEqual({ startS: 900, endS: 1800 })
})

test('a stretch is shown with a little on either side, at its start unless the moment is in it', () => {
  const timeline = anHour()
  showStretch(timeline, { startS: 1000, endS: 1100 })
  expect(seenOn(timeline)).toEqual({ startS: 990, endS: 1110 })
  expect(timeline.cursor.get()).toBe(1000)
  timeline.cursor.set(1050)
  showStretch(timeline, { startS: 1000, endS: 1100 })
  expect(timeline.cursor.get()).toBe(1050)
  showStretch(timeline, { startS: 0, endS: 10 })
  expect(seenOn(timeline)).toEqual({ startS: 0, endS: 30 })
})

test('the moment is always seen: it goes along with what is seen, and what is seen with it', () => {
  const timeline = anHour()
  const stop = keepTogether(timeline)
  timeline.cursor.set(100)
  timeline.zoom.set({ startS: 1000.5, endS: 1100.5 })
  expect(timeline.cursor.get()).toBe(1001)
  timeline.cursor.set(2000)
  expect(seenOn(timeline)).toEqual({ startS: 1950, endS: 2050 })
  timeline.cursor.set(2050)
  expect(seenOn(timeline)).toEqual({ startS: 1950, endS: 2050 })
  timeline.cursor.set(3600)
  expect(seenOn(timeline)).toEqual({ startS: 3500, endS: 3600 })
  stop()
  timeline.cursor.set(0)
  expect(seenOn(timeline)).toEqual({ startS: 3500, endS: 3600 })
})

function anHour(): Timeline {
  return { cursor: createCursor(), zoom: createZoom(), lastS: 3600 }
}
