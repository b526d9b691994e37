import type { Me, Upload } from '@backstride/contract'
import Link from 'next/link'
import { api } from '../../lib/session.ts'
import type { LogEntry } from '../../lib/upload/upload-log.ts'
import { useFileErrors } from '../../lib/upload/use-file-errors.ts'
import { useAction } from '../../lib/use-action.ts'
import { type Format, useFormat } from '../../lib/use-format.ts'
import files from '../../messages/en/files.json'
import english from '../../messages/en/imports.json'
import uploads from '../../messages/en/upload.json'
import { useWords, type Words } from '../../messages/words.ts'
import button from '../button.module.css'
import { hidden } from '../hidden.tsx'
import { OutcomeText } from '../outcome-text.tsx'
import styles from './imports.module.css'

interface ImportItemProps {
  readonly entry: LogEntry
  readonly me: Me
  readonly onChange: (upload: Upload) => void
}

/** One file, or an archive with the files in it. */
export function ImportItem({ entry: { upload, files }, me, onChange }: ImportItemProps) {
  const t = useWords('imports', english)
  const failed = files.filter(({ state }) => state === 'failed').length
  return (
    <li className={styles.item}>
      <One upload={upload} me={me} onChange={onChange} />
      {files.length > 0 && (
        <details className={styles.files} open={failed > 0}>
          <summary>
            {failed > 0
              ? t('filesFailed', { count: files.length, failed })
              : t('files', { count: files.length })}
          </summary>
          <ol className={styles.log}>
            {files.map((file) => (
              <li key={file.id} className={styles.item}>
                <One upload={file} me={me} onChange={onChange} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  )
}

interface OneProps {
  readonly upload: Upload
  readonly me: Me
  readonly onChange: (upload: Upload) => void
}

function One({ upload, me, onChange }: OneProps) {
  const t = useWords('imports', english)
  const openIt = useWords('upload', uploads)
  const format = useFormat()
  return (
    <>
      <p className={styles.head}>
        <strong>{upload.fileName}</strong>
        <span>{format.bytes(upload.sizeBytes)}</span>
      </p>
      <p className={styles.times}>{timesOf(upload, me.timeZone, format, t)}</p>
      {upload.state === 'failed' ? (
        <Failed upload={upload} me={me} onChange={onChange} />
      ) : (
        <p className={styles.state}>
          {stateOf(upload, t)}{' '}
          {upload.workoutId && (
            <Link href={`/athletes/${me.athleteId}/workouts/${upload.workoutId}/`}>
              {openIt.rich('open', { file: upload.fileName, hidden })}
            </Link>
          )}
        </p>
      )}
    </>
  )
}

function Failed({ upload, me, onChange }: OneProps) {
  const t = useWords('imports', english)
  const file = useWords('files', files)
  const { outcome, run } = useAction()
  const { whyOf, brokeAt, adviceOn } = useFileErrors()
  const error = upload.error ?? { code: 'INTERNAL', message: file('unexplained') }
  const again = async () => onChange(await api('retryUpload', { params: { uploadId: upload.id } }))
  return (
    <>
      <p className={styles.bad}>
        {whyOf(error)} {brokeAt(error)} {adviceOn(error)} <code>{error.code}</code>
      </p>
      {!me.isDemo && (
        <div className={button.row}>
          <button
            type="button"
            className={button.secondary}
            disabled={outcome.state === 'busy'}
            onClick={() => run(again)}
          >
            {t.rich('again', { file: upload.fileName, hidden })}
          </button>
          <OutcomeText outcome={outcome} done="" />
        </div>
      )}
    </>
  )
}

function stateOf({ state, files }: Upload, t: Words<'imports'>): string {
  if (state === 'failed') return ''
  return state === 'done' && files !== null ? t('unpacked', { count: files }) : t(`state.${state}`)
}

/** When it came, and how long each step took from then on. */
function timesOf(
  { receivedAt, createdAt, decodedAt, classifiedAt, finishedAt, state }: Upload,
  timeZone: string,
  format: Format,
  t: Words<'imports'>,
): string {
  if (receivedAt === null) return t('announced', { when: format.dayAndTime(createdAt, timeZone) })
  const steps = [
    ['read', decodedAt],
    ['classified', classifiedAt],
    [state === 'failed' ? 'failed' : 'visible', finishedAt],
  ] as const
  const after = steps
    .filter(([, at]) => at !== null)
    .map(([name, at]) =>
      t(`step.${name}`, { seconds: format.number(secondsBetween(receivedAt, at ?? receivedAt), 1) }),
    )
  return [t('received', { when: format.dayAndTime(receivedAt, timeZone) }), ...after].join(', ')
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from)) / 1000
}
