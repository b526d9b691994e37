import type { AnalysisSummary } from '@backstride/contract'
import { useFileErrors } from '../../lib/upload/use-file-errors.ts'
import { useFormat } from '../../lib/use-format.ts'
import { useNotes } from '../../lib/use-notes.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import styles from './workout-view.module.css'

/** What the file held and how it was read. */
export function RecordingFacts({ analysis, fileName }: { analysis: AnalysisSummary; fileName: string }) {
  const t = useWords('workout', english)
  const format = useFormat()
  const { streams, direction } = analysis
  const file = { name: fileName, format: analysis.format }
  return (
    <section className={styles.panel} aria-labelledby="recording">
      <h2 id="recording">{t('recording.title')}</h2>
      <dl className={styles.facts}>
        <dt>{t('recording.file')}</dt>
        <dd>{t(analysis.isSimulated ? 'recording.fileSimulated' : 'recording.fileReal', file)}</dd>
        <dt>{t('recording.samples')}</dt>
        <dd>
          {t('recording.counts', {
            positions: format.count(streams.position),
            headings: format.count(streams.heading),
            heartRates: format.count(streams.heartRate),
          })}
        </dd>
        <dt>{t('recording.headingFrom')}</dt>
        <dd>{analysis.headingSource ? <code>{analysis.headingSource}</code> : t('recording.noHeading')}</dd>
        {direction.mountOffsetDeg !== null && (
          <>
            <dt>{t('recording.worn')}</dt>
            <dd>{t('recording.offset', { degrees: format.count(direction.mountOffsetDeg) })}</dd>
          </>
        )}
        {analysis.sourceKcal !== null && (
          <>
            <dt>{t('recording.device')}</dt>
            <dd>{t('recording.deviceSays', { amount: format.energy(analysis.sourceKcal) })}</dd>
          </>
        )}
        <dt>{t('recording.by')}</dt>
        <dd>
          <code>{direction.method}</code>
        </dd>
      </dl>
      <Warnings analysis={analysis} />
    </section>
  )
}

function Warnings({ analysis: { warnings, error } }: { analysis: AnalysisSummary }) {
  const t = useWords('workout', english)
  const { whyOf, placeOf } = useFileErrors()
  const noteOn = useNotes()
  if (warnings.length === 0 && !error) return null
  const place = error && placeOf(error)
  return (
    <>
      <h3>{t('recording.toKnow')}</h3>
      <ul className={styles.warnings}>
        {error && (
          <li>
            {place
              ? t('recording.breaksAt', { place, why: whyOf(error) })
              : t('recording.breaks', { why: whyOf(error) })}
          </li>
        )}
        {warnings.map(({ code, message }) => (
          <li key={`${code} ${message}`}>{noteOn(code, message)}</li>
        ))}
      </ul>
    </>
  )
}
