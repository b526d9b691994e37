import Link from 'next/link'
import type { UploadState } from '../../lib/upload/upload-state.ts'
import { useFileErrors } from '../../lib/upload/use-file-errors.ts'
import type { UploadItem } from '../../lib/upload/use-uploads.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/upload.json'
import { useWords, type Words } from '../../messages/words.ts'
import { hidden } from '../hidden.tsx'
import styles from './upload.module.css'

/** Each file of this visit with its progress and its outcome. What has come to an end is announced. */
export function UploadList({ items, athleteId }: { items: readonly UploadItem[]; athleteId: string }) {
  const t = useWords('upload', english)
  const format = useFormat()
  return (
    <>
      <p className="visually-hidden" role="status">
        {announcement(items, t)}
      </p>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.key} className={styles.item}>
            <span className={styles.file}>{item.fileName}</span>
            <span className={styles.size}>{format.bytes(item.sizeBytes)}</span>
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
  const t = useWords('upload', english)
  const format = useFormat()
  const { state, fileName: file, sizeBytes } = item
  switch (state.stage) {
    case 'checking':
      return <Progress label={t('readingFile', { file })} words={t('reading')} />
    case 'sending':
      return (
        <Progress
          label={t('sendingFile', { file })}
          words={t('sending', { sent: format.bytes(state.sentBytes), size: format.bytes(sizeBytes) })}
          share={state.sentBytes / sizeBytes}
        />
      )
    case 'processing':
      return <Progress label={t('analysingFile', { file })} words={t('analysing')} />
    case 'slow':
      return <p>{t('slow')}</p>
    case 'done':
    case 'duplicate':
      return (
        <p className={styles.good}>
          {t(state.stage)}{' '}
          {state.workoutId && (
            <Link href={`/athletes/${athleteId}/workouts/${state.workoutId}/`}>
              {t.rich('open', { file, hidden })}
            </Link>
          )}
          {state.files !== null && (
            <Link href="/imports/">{t.rich('inIt', { count: state.files, file, hidden })}</Link>
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
  const { whyOf, brokeAt, adviceOn } = useFileErrors()
  return (
    <p className={styles.bad}>
      <strong>
        {whyOf(error)} {brokeAt(error)}
      </strong>{' '}
      {adviceOn(error)} <code>{error.code}</code>
    </p>
  )
}

function announcement(items: readonly UploadItem[], t: Words<'upload'>): string {
  const count = (...stages: UploadState['stage'][]) =>
    items.filter(({ state }) => stages.includes(state.stage)).length
  if (items.length === 0) return ''
  const failed = count('failed')
  const ended = count('done', 'duplicate', 'slow') + failed
  return failed > 0
    ? t('finishedFailed', { ended, count: items.length, failed })
    : t('finished', { ended, count: items.length })
}
