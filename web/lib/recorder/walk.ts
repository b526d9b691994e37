import type { createStream, StreamAnswer, StreamSecond } from '@backstride/analyse'
import { createLive, type Live } from './live.ts'
import { afterSecond, type Opening } from './opening.ts'
import type { Sample } from './sample.ts'
import { createSecondGrid } from './second-grid.ts'
import type { RecordingSession } from './session.ts'

export interface Walk {
  add(sample: Sample): void
  /** Takes the seconds that are over by now: how far the opening has come, and the newest answer if there is one. */
  advance(nowMs: number, opening: Opening): { readonly opening: Opening; readonly answer?: StreamAnswer }
}

/**
 * The walk of one recording as the classifier sees it: `samples` are those of before, if it is taken up again. Until the
 * classifier is loaded, seconds wait for it.
 */
export function createWalk(
  { startedAtMs, statedForward, mountOffsetDeg }: RecordingSession,
  samples: readonly Sample[],
  classifier: Promise<typeof createStream>,
): Walk {
  const grid = createSecondGrid(startedAtMs)
  for (const sample of samples) grid.add(sample)
  let live: Live | undefined
  classifier.then((open) => {
    live = createLive(open, mountOffsetDeg)
  })
  let waiting: StreamSecond[] = []
  let takenS = 0
  const wasStated = (atS: number) =>
    statedForward !== undefined && atS >= statedForward.startS && atS < statedForward.endS

  return {
    add: grid.add,
    advance(nowMs, before) {
      let opening = before
      for (const second of grid.take(nowMs)) {
        const atS = takenS++
        const next = afterSecond(opening, second, atS)
        opening = next.opening
        waiting.push(next.isStated || wasStated(atS) ? { ...second, stated: 'forward' } : second)
      }
      if (!live || waiting.length === 0) return { opening }
      const answer = live.push(waiting)
      waiting = []
      return answer ? { opening, answer } : { opening }
    },
  }
}
