import type { Cursor } from './cursor.ts'
import { around, centredOn, movedBy, type Seen, scaled, secondIn, type Zoom } from './zoom.ts'

/** The time of one workout: the moment that is pointed at and the part that is seen, the one always in the other. */
export interface Timeline {
  readonly cursor: Cursor
  readonly zoom: Zoom
  /** The last second of the workout. */
  readonly lastS: number
}

/** What is seen, the whole included. */
export function seenOn({ zoom, lastS }: Timeline): Seen {
  return zoom.get() ?? { startS: 0, endS: lastS }
}

/** Shows so many times as much time, around a moment: the one that is pointed at, or else the middle. */
export function zoomBy(timeline: Timeline, factor: number, atS = pointedAt(timeline)): void {
  timeline.zoom.set(scaled(seenOn(timeline), factor, atS, timeline.lastS))
}

/** Shows what comes later, by a part of what is seen; earlier where it is negative. */
export function moveBy(timeline: Timeline, share: number): void {
  const seen = seenOn(timeline)
  timeline.zoom.set(movedBy(seen, share * (seen.endS - seen.startS), timeline.lastS))
}

/** Shows a stretch, and points at its start unless it points into it already. */
export function showStretch({ cursor, zoom, lastS }: Timeline, stretch: Seen): void {
  const second = cursor.get()
  if (second === undefined || second < stretch.startS || second >= stretch.endS) cursor.set(stretch.startS)
  zoom.set(around(stretch, lastS))
}

/**
 * From now on the moment stays in the part that is seen: who moves the part takes the moment along, and who points
 * elsewhere is shown that. Returns how to stop.
 */
export function keepTogether({ cursor, zoom, lastS }: Timeline): () => void {
  const stopZoom = zoom.subscribe(() => {
    const [seen, second] = [zoom.get(), cursor.get()]
    if (seen && second !== undefined) cursor.set(secondIn(seen, second))
  })
  const stopCursor = cursor.subscribe(() => {
    const [seen, second] = [zoom.get(), cursor.get()]
    if (seen && second !== undefined && secondIn(seen, second) !== second)
      zoom.set(centredOn(seen, second, lastS))
  })
  return () => {
    stopZoom()
    stopCursor()
  }
}

function pointedAt(timeline: Timeline): number {
  const { startS, endS } = seenOn(timeline)
  return timeline.cursor.get() ?? (startS + endS) / 2
}
