import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { timeZones } from '../../lib/dates.ts'
import { handOver } from '../../lib/handed-file.ts'
import { canShare, saveFile, shareFile } from '../../lib/recorder/hand-out.ts'
import type { RecordingSession } from '../../lib/recorder/session.ts'
import { assign, discard, fileOf } from '../../lib/recorder/this-device.ts'
import type { UploadState } from '../../lib/upload/upload-state.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/recorder.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { Confirm } from '../confirm.tsx'
import styles from './recorder.module.css'

interface KeptRecordingProps {
  readonly recording: RecordingSession
  readonly athleteId: string | undefined
  readonly sending: UploadState | undefined
  readonly isOnline: boolean
}

/** One recording: what became of it, and what can be done with it. */
export function KeptRecording({ recording, athleteId, sending, isOnline }: KeptRecordingProps) {
  const t = useWords('recorder', english)
  const { dayAndTime, duration } = useFormat()
  const { startedAtMs, endedAtMs = startedAtMs, sent } = recording
  const when = dayAndTime(new Date(startedAtMs).toISOString(), timeZones().own)
  const status = statusOf(recording, athleteId, sending)
  return (
    <li>
      <p>
        <strong>{when}</strong> <span>{duration((endedAtMs - startedAtMs) / 1000)}</span>
      </p>
      <p role="status">
        {t(status)}{' '}
        {status === 'keptFailed' && sending?.stage === 'failed' && <code>{sending.error.code}</code>}
      </p>
      <div className={button.row}>
        {sent?.workoutId && recording.athleteId && (
          <Link
            className={button.secondary}
            href={`/athletes/${recording.athleteId}/workouts/${sent.workoutId}/`}
          >
            {t('openWorkout')}
          </Link>
        )}
        {athleteId && !recording.athleteId && (
          <button type="button" className={button.primary} onClick={() => assign(recording, athleteId)}>
            {t('send')}
          </button>
        )}
        {!sent && <HandOut recording={recording} isOnline={isOnline} />}
        <Confirm
          label={t('remove')}
          about={t('keptOf', { when })}
          question={t('removeQuestion')}
          yes={t('removeYes')}
          onYes={() => discard(recording)}
        />
      </div>
    </li>
  )
}

/** The file for whoever has no account, or wants it besides. */
function HandOut({ recording, isOnline }: { recording: RecordingSession; isOnline: boolean }) {
  const t = useWords('recorder', english)
  const router = useRouter()
  const analyse = async () => {
    handOver(await fileOf(recording))
    router.push('/try/')
  }
  return (
    <>
      <button
        type="button"
        className={button.secondary}
        onClick={async () => saveFile(await fileOf(recording))}
      >
        {t('save')}
      </button>
      {canShare() && (
        <button
          type="button"
          className={button.secondary}
          onClick={async () => shareFile(await fileOf(recording))}
        >
          {t('share')}
        </button>
      )}
      <button type="button" className={button.secondary} onClick={analyse} disabled={!isOnline}>
        {t('analyse')}
      </button>
      {!isOnline && <span className={styles.hint}>{t('analyseOffline')}</span>}
    </>
  )
}

function statusOf(
  { sent, athleteId: owner }: RecordingSession,
  athleteId: string | undefined,
  sending: UploadState | undefined,
) {
  if (sent) return 'keptSent'
  if (!owner) return 'keptNobody'
  if (athleteId && owner !== athleteId) return 'keptOther'
  if (!sending) return 'keptWaiting'
  if (sending.stage === 'failed') return sending.error.code === 'NETWORK' ? 'keptWaiting' : 'keptFailed'
  return 'keptSending'
}
