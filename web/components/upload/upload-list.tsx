import Link from 'next/link'
import { bytes } from '../../lib/format.ts'
import { adviceOn, placeOf } from '../../lib/upload/advice.ts'
import type { UploadState } from '../../lib/upload/upload-state.ts'
import type { UploadItem } from '../../lib/upload/use-uploads.ts'
import styles from './upload.module.css'

/** Each file of this visit with its progress and its outcome. What has come to an end is announced. */
export function UploadList({ items, athleteId }: { items: readonly UploadItem[]; athleteId: string }) {
  return (
    <>
      <p className="visually-hidden" role="status">
        {announcement(items)}
      </p>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.key} className={styles.item}>
            <span className={styles.file}>{item.fileName}</span>
            <span className={styles.size}>{bytes(item.sizeBytes)}</span>
            <div className={styles.outcome}>
              <Outcome item={item} athleteId={athleteId} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Outcome({ item, athleteId }: { item: UploadItem; athleteId: string }) {
  const { state, fileName, sizeBytes } = item
  switch (state.stage) {
    case 'checking':
      return <Progress label={`Reading ${fileName}`} words="Reading…" />
    case 'sending':
      return (
        <Progress
          label={`Sending ${fileName}`}
          words={`Sending, ${bytes(state.sentBytes)} of ${bytes(sizeBytes)}`}
          share={state.sentBytes / sizeBytes}
        />
      )
    case 'processing':
      return <Progress label={`Analysing ${fileName}`} words="Analysing…" />
    case 'slow':
      return <p>Still being analysed. It will be in your list when it is done; you can leave this page.</p>
    case 'done':
    case 'duplicate':
      return (
        <p className={styles.good}>
          {state.stage === 'done' ? 'Done. ' : 'Already here, so it is not counted twice. '}
          {state.workoutId && (
            <Link href={`/athletes/${athleteId}/workouts/${state.workoutId}/`}>
              Open the workout<span className="visually-hidden"> from {fileName}</span>
            </Link>
          )}
          {state.files !== null && (
            <Link href="/imports/">
              {state.files} recordings in it<span className="visually-hidden">, {fileName}</span>
            </Link>
          )}
        </p>
      )
    case 'failed':
      return <Failure {...state.error} />
  }
}

function Progress({ label, words, share }: { label: string; words: string; share?: number }) {
  return (
    <>
      <progress aria-label={label} max={1} value={share} />
      <span className={styles.words}>{words}</span>
    </>
  )
}

function Failure(error: Extract<UploadState, { stage: 'failed' }>['error']) {
  const place = placeOf(error)
  return (
    <p className={styles.bad}>
      <strong>
        {error.message} {place && `It broke ${place}.`}
      </strong>{' '}
      {adviceOn(error)} <code>{error.code}</code>
    </p>
  )
}

function announcement(items: readonly UploadItem[]): string {
  const count = (...stages: UploadState['stage'][]) =>
    items.filter(({ state }) => stages.includes(state.stage)).length
  if (items.length === 0) return ''
  const failed = count('failed')
  const ended = count('done', 'duplicate', 'slow') + failed
  return `${ended} of ${items.length} files finished${failed > 0 ? `, ${failed} failed` : ''}.`
}
