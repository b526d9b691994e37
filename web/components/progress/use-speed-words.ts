import type { Interval } from '../../lib/units.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/progress.json'
import { useWords } from '../../messages/words.ts'

/** A speed with the slowest and the fastest session behind it, as people read it. */
export function useSpeedWords(): (speed: Interval) => string {
  const t = useWords('progress', english)
  const format = useFormat()
  const bare = (mps: number) => format.number(format.speedIn(mps), 1)
  return ({ value, low, high }) =>
    t('speedRange', { speed: format.speed(value), low: bare(low), high: bare(high) })
}
