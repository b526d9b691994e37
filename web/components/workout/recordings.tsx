import type { RecordingBody } from '@backstride/contract'
import { api } from '../../lib/session.ts'
import type { Ids } from '../../lib/use-ids.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { Confirm } from '../confirm.tsx'
import styles from '../settings/settings.module.css'
import view from './workout-view.module.css'

interface RecordingsProps {
  readonly ids: Ids
  readonly isFixed: boolean
  /** Called when a file was taken out. */
  readonly onSeparated: () => void
}

/** The files a workout is made from, where there are several; each but the first can be taken out again. */
export function Recordings({ ids: { athleteId, workoutId }, isFixed, onSeparated }: RecordingsProps) {
  const t = useWords('workout', english)
  const params = { athleteId, workoutId }
  const { resource, reload } = useResource(`${athleteId} ${workoutId}`, () =>
    api('listRecordings', { params }),
  )
  if (resource.state !== 'ready' || resource.value.items.length < 2) return null
  const separate = async (uploadId: string) => {
    await api('separateRecording', { params: { ...params, uploadId } })
    reload()
    onSeparated()
  }
  return (
    <section className={view.panel} aria-labelledby="files">
      <h2 id="files">{t('files.title')}</h2>
      <p className={view.note}>{t('files.note')}</p>
      <ul className={styles.list}>
        {resource.value.items.map((recording) => (
          <FileItem
            key={recording.uploadId}
            recording={recording}
            isFixed={isFixed || recording.isFirst}
            onSeparate={() => separate(recording.uploadId)}
          />
        ))}
      </ul>
    </section>
  )
}

interface FileItemProps {
  readonly recording: RecordingBody
  readonly isFixed: boolean
  readonly onSeparate: () => Promise<void>
}

function FileItem({ recording: { fileName, isFirst }, isFixed, onSeparate }: FileItemProps) {
  const t = useWords('workout', english)
  return (
    <li className={styles.item}>
      <p>{isFirst ? t('files.first', { name: fileName }) : fileName}</p>
      {!isFixed && (
        <Confirm
          label={t('files.takeOut')}
          about={fileName}
          question={t('files.question')}
          yes={t('files.yes')}
          onYes={onSeparate}
        />
      )}
    </li>
  )
}
