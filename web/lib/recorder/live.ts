import type { createStream, Stream, StreamAnswer, StreamSecond } from '@backstride/analyse'

/** What the classifier looks back on; after a longer silence it begins anew with these. */
const LOOKS_BACK_S = 120
/** From so much it learns which side is forward, while it does not know it. */
const LEARNS_FROM_S = 300

export interface Live {
  /** The newest answer after these seconds, `atS` counted from the start of the recording; undefined in the first ten. */
  push(seconds: readonly StreamSecond[]): StreamAnswer | undefined
}

/**
 * The streaming classifier of a recording, which may have been under way before: after a reload or a locked screen come
 * many seconds at once, and of those only the last ones are worth the time.
 */
export function createLive(open: typeof createStream, foundOffsetDeg?: number): Live {
  let mountOffsetDeg = foundOffsetDeg
  let stream: Stream = open({ mountOffsetDeg })
  /** Seconds of the recording before the first that the stream was given. */
  let beforeS = 0
  let pushed = 0
  return {
    push(seconds) {
      const worthwhile = seconds.slice(mountOffsetDeg === undefined ? -LEARNS_FROM_S : -LOOKS_BACK_S)
      pushed += seconds.length
      if (worthwhile.length < seconds.length) {
        stream = open({ mountOffsetDeg })
        beforeS = pushed - worthwhile.length
      }
      let newest: StreamAnswer | undefined
      for (const second of worthwhile) newest = stream.push(second) ?? newest
      if (newest?.mountOffsetDeg !== undefined) mountOffsetDeg = newest.mountOffsetDeg
      return newest && { ...newest, atS: beforeS + newest.atS }
    },
  }
}
