import type { PastSession } from '@backstride/programme'
import { type Bout, lengthOf, type Session } from './sessions-of.ts'

/** What the programme needs to know of a session. A slope that is not known is NaN, which exceeds no rule. */
export function pastSessionOf({ workout, bouts }: Session, date: string): PastSession {
  const backward = bouts.filter(({ direction }) => direction === 'backward')
  const firstS = Math.min(...backward.map(({ startS }) => startS))
  const before = bouts.filter(({ direction, endS }) => direction === 'forward' && endS <= firstS)
  return {
    date,
    mode: workout.sport === 'running' ? 'running' : 'walking',
    backwardS: workout.direction.backwardS,
    longestBoutS: Math.max(0, ...backward.map(lengthOf)),
    warmUpS: before.reduce((sum, bout) => sum + lengthOf(bout), 0),
    gradePct: meanOf(backward, ({ gradePct }) => gradePct),
    speedMps: meanOf(backward, ({ speedMps }) => speedMps),
  }
}

/** Weighted by how long the bouts are; NaN when no bout has a value. */
function meanOf(bouts: readonly Bout[], of: (bout: Bout) => number | null): number {
  let [sum, weight] = [0, 0]
  for (const bout of bouts) {
    const value = of(bout)
    if (value === null) continue
    sum += value * lengthOf(bout)
    weight += lengthOf(bout)
  }
  return sum / weight
}
