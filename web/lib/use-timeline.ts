import { useEffect, useMemo } from 'react'
import { createCursor } from './cursor.ts'
import { keepTogether, type Timeline } from './timeline.ts'
import { createZoom } from './zoom.ts'

/** The time of a workout of so many seconds, undefined while that is not known. One that became shorter is seen whole. */
export function useTimeline(lengthS: number | undefined): Timeline {
  const cursor = useMemo(createCursor, [])
  const zoom = useMemo(createZoom, [])
  const timeline = useMemo(
    () => ({ cursor, zoom, lastS: lengthS === undefined ? 0 : lengthS - 1 }),
    [cursor, zoom, lengthS],
  )
  useEffect(() => {
    if (timeline.lastS <= 0) return
    const seen = zoom.get()
    if (seen && seen.endS > timeline.lastS) zoom.set(undefined)
    return keepTogether(timeline)
  }, [timeline, zoom])
  return timeline
}
