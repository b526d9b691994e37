import { type RefObject, useEffect } from 'react'
import { moveBy, seenOn, type Timeline, zoomBy } from './timeline.ts'
import { secondIn } from './zoom.ts'

/** What one press of a key or a button does to the length of what is seen. */
export const ZOOM_STEP = 2
/** And how far it moves it, as a part of that length. */
const MOVE_STEP = 0.25

const KEYS: Readonly<Record<string, (timeline: Timeline) => void>> = {
  '+': (timeline) => zoomBy(timeline, 1 / ZOOM_STEP),
  // Where + is typed with the shift key.
  '=': (timeline) => zoomBy(timeline, 1 / ZOOM_STEP),
  '-': (timeline) => zoomBy(timeline, ZOOM_STEP),
  '0': ({ zoom }) => zoom.set(undefined),
  'Shift+ArrowLeft': (timeline) => moveBy(timeline, -MOVE_STEP),
  'Shift+ArrowRight': (timeline) => moveBy(timeline, MOVE_STEP),
}

/**
 * Lets keys pressed within an element, and pointers over the curves in it, move the time of a workout. A mouse or one
 * finger points at a moment. The wheel with Ctrl or ⌘, two fingers on a pad or on glass zoom where they are, and
 * sideways they move what is seen.
 */
export function useTimeGestures(element: RefObject<HTMLElement | null>, timeline: Timeline): void {
  useEffect(() => {
    const within = element.current
    if (!within) return
    const stopping = new AbortController()
    const { signal } = stopping
    const fingers = new Map<number, number>()
    const lifted = ({ pointerId }: PointerEvent) => fingers.delete(pointerId)
    const put = (event: PointerEvent) => {
      if (event.pointerType === 'touch' && plotUnder(event)) fingers.set(event.pointerId, event.clientX)
      if (fingers.size < 2) pointed(event, timeline)
    }
    const moved = (event: PointerEvent) =>
      fingers.size === 2 ? pinched(event, fingers, timeline) : pointed(event, timeline)
    within.addEventListener('keydown', (event) => pressed(event, timeline), { signal })
    within.addEventListener('wheel', (event) => wheeled(event, timeline), { signal, passive: false })
    within.addEventListener('pointerdown', put, { signal })
    within.addEventListener('pointermove', moved, { signal })
    window.addEventListener('pointerup', lifted, { signal })
    window.addEventListener('pointercancel', lifted, { signal })
    return () => stopping.abort()
  }, [element, timeline])
}

function pressed(event: KeyboardEvent, timeline: Timeline): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const isMove = event.shiftKey && event.key.startsWith('Arrow')
  const act = KEYS[isMove ? `Shift+${event.key}` : event.key]
  if (!act) return
  event.preventDefault()
  act(timeline)
}

function pointed(event: PointerEvent, timeline: Timeline): void {
  const plot = plotUnder(event)
  if (!plot) return
  const second = Math.round(secondAt(event.clientX, plot, timeline))
  timeline.cursor.set(secondIn(seenOn(timeline), second))
}

/** A pad tells of a few pixels at a time; of a notch of a wheel, about 100, no more than this counts. */
const MOST_WHEEL_PX = 25
/** So many pixels double what is seen, or halve it. */
const DOUBLE_WHEEL_PX = 50
/** Where a wheel tells of lines. */
const LINE_PX = 16

function wheeled(event: WheelEvent, timeline: Timeline): void {
  const plot = plotUnder(event)
  if (!plot) return
  const unitPx = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1
  const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
  if (event.ctrlKey || event.metaKey) {
    const byPx = Math.max(-MOST_WHEEL_PX, Math.min(MOST_WHEEL_PX, unitPx * event.deltaY))
    zoomBy(timeline, 2 ** (byPx / DOUBLE_WHEEL_PX), secondAt(event.clientX, plot, timeline))
  } else if (isSideways && timeline.zoom.get()) {
    moveBy(timeline, (unitPx * event.deltaX) / plot.clientWidth)
  } else return
  event.preventDefault()
}

/** Fingers nearer to each other count as this far apart, so that what is seen never leaps. */
const NEAREST_PX = 24

/** What lay under two fingers stays under them. */
function pinched(event: PointerEvent, fingers: Map<number, number>, timeline: Timeline): void {
  const plot = plotUnder(event)
  if (!plot || !fingers.has(event.pointerId)) return
  const before = spanOf(fingers)
  fingers.set(event.pointerId, event.clientX)
  const after = spanOf(fingers)
  zoomBy(timeline, before.widthPx / after.widthPx, secondAt(before.middlePx, plot, timeline))
  moveBy(timeline, (before.middlePx - after.middlePx) / plot.clientWidth)
}

function spanOf(fingers: Map<number, number>): { middlePx: number; widthPx: number } {
  const [left, right] = [Math.min(...fingers.values()), Math.max(...fingers.values())]
  return { middlePx: (left + right) / 2, widthPx: Math.max(NEAREST_PX, right - left) }
}

/** The part of a chart on which its curve is drawn, where the pointer is on one. */
function plotUnder({ target }: Event): Element | null {
  return target instanceof Element ? target.closest('.u-over') : null
}

function secondAt(clientX: number, plot: Element, timeline: Timeline): number {
  const { left, width } = plot.getBoundingClientRect()
  const { startS, endS } = seenOn(timeline)
  return startS + ((clientX - left) / width) * (endS - startS)
}
