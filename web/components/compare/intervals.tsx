import { IntervalRow } from '../../charts/interval-row.tsx'
import type { Figure } from '../../lib/compare/difference.ts'
import type { Interval } from '../../lib/units.ts'
import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import styles from './compare.module.css'
import { SideMark } from './side-mark.tsx'

interface IntervalsProps {
  readonly left: Figure | null
  readonly right: Figure | null
  readonly words: (interval: Interval) => string
  /** Why a side has none, in words of its own. */
  readonly whyNot?: { readonly left: string; readonly right: string }
}

/** Two estimates under each other on one axis that begins at zero or below, each with its interval. */
export function Intervals({ left, right, words, whyNot }: IntervalsProps) {
  const t = useWords('compare', english)
  const known = [left, right].filter(isInterval)
  const axis = {
    low: Math.min(0, ...known.map(({ low }) => low)),
    high: 1.04 * Math.max(1, ...known.map(({ high }) => high)),
  }
  const side = (name: 'left' | 'right', figure: Figure | null) => (
    <>
      <dt>
        <SideMark side={name} />
      </dt>
      <dd>
        {isInterval(figure) ? (
          <>
            <IntervalRow estimate={figure} axis={axis} />
            <strong>{words(figure)}</strong>
          </>
        ) : (
          <span className={styles.none}>{whyNot?.[name] ?? t('sideNotKnown')}</span>
        )}
      </dd>
    </>
  )
  return (
    <dl className={styles.intervals}>
      {side('left', left)}
      {side('right', right)}
    </dl>
  )
}

function isInterval(figure: Figure | null): figure is Interval {
  return typeof figure === 'object' && figure !== null
}
