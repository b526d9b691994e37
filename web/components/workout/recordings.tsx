import type { RecordingBody } from '@backstride/contract'
import { api } from '../../lib/session.ts'
import type { Ids } from '../../lib/use-ids.ts'
import { useResource } from '../../lib/use-resource.ts'
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
      <h2 id="files">Files of this walk</h2>
      <p className={view.note}>They overlap in time and place, so the best stream of each is used.</p>
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
  return (
    <li className={styles.item}>
      <p>
        {fileName}
        {isFirst && ' (the first: it gives the start)'}
      </p>
      {!isFixed && (
        <Confirm
          label="Take out"
          about={fileName}
          question="Make a workout of its own from this file?"
          yes="Yes, take it out"
          onYes={onSeparate}
        />
      )}
    </li>
  )
}
