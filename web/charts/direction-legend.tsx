import type { DirectionBody } from '@backstride/contract'
import { DIRECTION_NAMES } from '../lib/direction.ts'
import { DirectionSample } from './direction-line.tsx'
import styles from './legend.module.css'

const ORDER = ['backward', 'forward', 'sideways', 'standing', 'unknown'] as const

/** Names the directions that occur, in a fixed order. */
export function DirectionLegend({ present }: { present: ReadonlySet<DirectionBody> }) {
  return (
    <ul className={styles.legend} aria-label="Legend">
      {ORDER.filter((direction) => present.has(direction)).map((direction) => (
        <li key={direction}>
          <DirectionSample direction={direction} />
          {DIRECTION_NAMES[direction]}
        </li>
      ))}
    </ul>
  )
}
