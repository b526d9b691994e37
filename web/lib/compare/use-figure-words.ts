import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import type { Interval } from '../units.ts'
import { type Format, useFormat } from '../use-format.ts'
import { type Figure, mayBeNone } from './difference.ts'
import type { PeriodFigure } from './periods.ts'
import type { Compared, WorkoutFigure } from './workouts.ts'

export type FigureName = WorkoutFigure | PeriodFigure

/** The bare figure of each name with its unit, without a sign. */
function plain(format: Format, name: FigureName): (value: number) => string {
  switch (name) {
    case 'backwardS':
    case 'backwardSPerWeek':
    case 'longestBoutS':
      return format.duration
    case 'backwardM':
      return format.distance
    case 'speedMps':
      return format.speed
    case 'addedKcal':
    case 'addedKcalPerMin':
      return format.energy
    case 'backwardMinusForwardBpm':
      return format.beats
    case 'bouts':
    case 'sessions':
      return format.count
  }
}

/** A figure of one side as people read it; estimates carry their interval. */
export function useFigureWords(): (name: FigureName, figure: Figure) => string {
  const format = useFormat()
  return (name, figure) => {
    if (typeof figure === 'number') return plain(format, name)(figure)
    return name === 'backwardMinusForwardBpm' ? format.beatsInterval(figure) : format.energyInterval(figure)
  }
}

/** Right minus left with its sign and interval, whether it may be nothing, or why there is no difference. */
export function useDifferenceWords(): (row: Compared<FigureName>) => string {
  const t = useWords('compare', english)
  const format = useFormat()
  return ({ name, difference }) => {
    const words = (value: number) => signed(value, plain(format, name))
    switch (difference.kind) {
      case 'none':
        return t('notComparable', { why: t(`why.${difference.why}`) })
      case 'counted':
        return words(difference.value)
      case 'estimated': {
        const { value, low, high }: Interval = difference
        const end = (amount: number) => format.number(amount, digitsOf(name, value))
        const figures = { value: words(value), low: end(low), high: end(high) }
        return t(mayBeNone(difference) ? 'intervalMayBeNone' : 'interval', figures)
      }
    }
  }
}

/** As many digits as the figure itself is written with: whole beats, tenths of a kilocalorie below a hundred. */
function digitsOf(name: FigureName, value: number): number {
  return name === 'backwardMinusForwardBpm' || Math.abs(value) >= 100 ? 0 : 1
}

/** Nothing has a sign of its own: what rounds to zero reads as it does without one. */
function signed(value: number, words: (value: number) => string): string {
  const amount = words(Math.abs(value))
  if (amount === words(0)) return amount
  return value < 0 ? `−${amount}` : `+${amount}`
}
