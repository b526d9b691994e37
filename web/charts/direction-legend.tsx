import type { DirectionBody } from '@backstride/contract'
import english from '../messages/en/directions.json'
import { useWords } from '../messages/words.ts'
import { DirectionSample } from './direction-line.tsx'
import styles from './legend.module.css'

const ORDER = ['backward', 'forward', 'sideways', 'standing', 'unknown'] as const

interface DirectionLegendProps {
  readonly present: ReadonlySet<DirectionBody>
  /** Whether the picture marks where the walk starts and ends. */
  readonly hasEnds?: boolean
}

/** Names the directions that occur, in a fixed order. */
export function DirectionLegend({ present, hasEnds = false }: DirectionLegendProps) {
  const t = useWords('directions', english)
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {ORDER.filter((direction) => present.has(direction)).map((direction) => (
        <li key={direction}>
          <DirectionSample direction={direction} />
          {t(direction)}
        </li>
      ))}
      {hasEnds && <Ends />}
    </ul>
  )
}

function Ends() {
  const t = useWords('directions', english)
  return (
    <>
      <li>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <circle className={styles.start} cx="6" cy="6" r="4.5" />
        </svg>
        {t('start')}
      </li>
      <li>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <rect className={styles.end} x="1.5" y="1.5" width="9" height="9" />
        </svg>
        {t('end')}
      </li>
    </>
  )
}
