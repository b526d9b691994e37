import { useUploads } from '../../lib/upload/use-uploads.ts'
import type { Ids } from '../../lib/use-ids.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { DropZone } from '../upload/drop-zone.tsx'
import { UploadList } from '../upload/upload-list.tsx'
import styles from './workout-view.module.css'

/** Takes a file that was recorded on the same walk and lends it its compass. */
export function LendCompass({
  ids: { athleteId, workoutId },
  onSettled,
}: {
  ids: Ids
  onSettled: () => void
}) {
  const t = useWords('workout', english)
  const { items, add } = useUploads(onSettled, workoutId)
  return (
    <details className={styles.details}>
      <summary>{t('compass.title')}</summary>
      <div className={styles.panel}>
        <p className={styles.note}>{t('compass.note')}</p>
        <DropZone isSingle onFiles={add} hint={t('compass.hint')} />
        <UploadList items={items} athleteId={athleteId} />
      </div>
    </details>
  )
}
