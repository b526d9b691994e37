import type { Ids } from '../../lib/use-ids.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import styles from './download.module.css'
import view from './workout-view.module.css'

const FORMATS = ['fit', 'csv', 'json', 'geojson'] as const

/** The workout as files: as it came, and in the formats of other programs. */
export function Download({ ids: { athleteId, workoutId } }: { ids: Ids }) {
  const t = useWords('workout', english)
  const path = `/api/athletes/${athleteId}/workouts/${workoutId}`
  return (
    <details className={view.details}>
      <summary>{t('download.title')}</summary>
      <ul className={styles.files}>
        <li>
          <a href={`${path}/original`} download>
            {t('download.original')}
          </a>
          <span>{t('download.originalNote')}</span>
        </li>
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={`${path}/export?format=${format}`} download>
              {t(`download.${format}`)}
            </a>
            <span>{t(`download.${format}Note`)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
