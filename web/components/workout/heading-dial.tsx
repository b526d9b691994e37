import { Dial } from '../../charts/dial.tsx'
import type { Cursor } from '../../lib/cursor.ts'
import { useStore } from '../../lib/store.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import styles from './heading-dial.module.css'
import view from './workout-view.module.css'

interface HeadingDialProps {
  readonly headingMinusCourseDeg: readonly (number | null)[]
  readonly cursor: Cursor
}

/** The way the body faces against the way it goes, at the cursor. */
export function HeadingDial({ headingMinusCourseDeg, cursor }: HeadingDialProps) {
  const t = useWords('workout', english)
  const format = useFormat()
  const second = useStore(cursor, undefined) ?? 0
  const degrees = headingMinusCourseDeg[second] ?? null
  const said =
    degrees === null
      ? t('dial.none')
      : t('dial.said', { angle: format.angle(degrees), way: t(`dial.${quarterOf(degrees)}`) })
  return (
    <figure className={styles.dial}>
      <Dial degrees={degrees} label={t('dial.label', { said })} />
      <figcaption>
        <h3>{t('dial.title')}</h3>
        <p className={styles.said}>{said}</p>
        <p className={view.small}>{t('dial.note')}</p>
      </figcaption>
    </figure>
  )
}

/** To which of four sides of the way the body is turned, each 90° wide. */
function quarterOf(degrees: number): 'ahead' | 'back' | 'left' | 'right' {
  if (Math.abs(degrees) <= 45) return 'ahead'
  if (Math.abs(degrees) >= 135) return 'back'
  return degrees < 0 ? 'left' : 'right'
}
