import type { Me, Upload } from '@backstride/contract'
import Link from 'next/link'
import { bytes } from '../../lib/format.ts'
import { dayAndTime } from '../../lib/format-time.ts'
import { api } from '../../lib/session.ts'
import { adviceOn, placeOf } from '../../lib/upload/advice.ts'
import type { LogEntry } from '../../lib/upload/upload-log.ts'
import { useAction } from '../../lib/use-action.ts'
import button from '../button.module.css'
import { OutcomeText } from '../outcome-text.tsx'
import styles from './imports.module.css'

interface ImportItemProps {
  readonly entry: LogEntry
  readonly me: Me
  readonly onChange: (upload: Upload) => void
}

/** One file, or an archive with the files in it. */
export function ImportItem({ entry: { upload, files }, me, onChange }: ImportItemProps) {
  const failed = files.filter(({ state }) => state === 'failed').length
  return (
    <li className={styles.item}>
      <One upload={upload} me={me} onChange={onChange} />
      {files.length > 0 && (
        <details className={styles.files} open={failed > 0}>
          <summary>
            {files.length} {files.length === 1 ? 'file' : 'files'} in it{failed > 0 && `, ${failed} failed`}
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
  return (
    <>
      <p className={styles.head}>
        <strong>{upload.fileName}</strong>
        <span>{bytes(upload.sizeBytes)}</span>
      </p>
      <p className={styles.times}>{timesOf(upload, me.timeZone)}</p>
      {upload.state === 'failed' ? (
        <Failed upload={upload} me={me} onChange={onChange} />
      ) : (
        <p className={styles.state}>
          {stateOf(upload)}{' '}
          {upload.workoutId && (
            <Link href={`/athletes/${me.athleteId}/workouts/${upload.workoutId}/`}>
              Open the workout<span className="visually-hidden"> from {upload.fileName}</span>
            </Link>
          )}
        </p>
      )}
    </>
  )
}

function Failed({ upload, me, onChange }: OneProps) {
  const { outcome, run } = useAction()
  const error = upload.error ?? { code: 'INTERNAL', message: 'The file could not be processed.' }
  const place = placeOf(error)
  const again = async () => onChange(await api('retryUpload', { params: { uploadId: upload.id } }))
  return (
    <>
      <p className={styles.bad}>
        {error.message} {place && `It broke ${place}.`} {adviceOn(error)} <code>{error.code}</code>
      </p>
      {!me.isDemo && (
        <div className={button.row}>
          <button
            type="button"
            className={button.secondary}
            disabled={outcome.state === 'busy'}
            onClick={() => run(again)}
          >
            Try again<span className="visually-hidden"> with {upload.fileName}</span>
          </button>
          <OutcomeText outcome={outcome} done="" />
        </div>
      )}
    </>
  )
}

const STATES: Readonly<Record<Exclude<Upload['state'], 'failed'>, string>> = {
  waiting: 'Waiting for its bytes. If the page was closed while sending, send it again.',
  received: 'Being analysed.',
  done: 'Done.',
  duplicate: 'The same bytes were here already, so they are not counted twice.',
}

function stateOf({ state, files }: Upload): string {
  if (state === 'failed') return ''
  return state === 'done' && files !== null ? `Unpacked: ${files} recordings.` : STATES[state]
}

/** When it came, and how long each step took from then on. */
function timesOf(
  { receivedAt, createdAt, decodedAt, classifiedAt, finishedAt, state }: Upload,
  timeZone: string,
) {
  if (receivedAt === null) return `Announced ${dayAndTime(createdAt, timeZone)}`
  const steps = [
    ['read', decodedAt],
    ['classified', classifiedAt],
    [state === 'failed' ? 'given up' : 'visible', finishedAt],
  ] as const
  const after = steps
    .filter(([, at]) => at !== null)
    .map(([name, at]) => `${name} after ${secondsBetween(receivedAt, at ?? receivedAt)} s`)
  return [`Received ${dayAndTime(receivedAt, timeZone)}`, ...after].join(', ')
}

function secondsBetween(from: string, to: string): string {
  return (Math.max(0, Date.parse(to) - Date.parse(from)) / 1000).toFixed(1)
}
