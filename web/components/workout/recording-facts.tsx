import type { AnalysisSummary } from '@backstride/contract'
import { count, energy } from '../../lib/format.ts'
import { placeOf } from '../../lib/upload/advice.ts'
import styles from './workout-view.module.css'

/** What the file held and how it was read. */
export function RecordingFacts({ analysis, fileName }: { analysis: AnalysisSummary; fileName: string }) {
  const { streams, direction } = analysis
  return (
    <section className={styles.panel} aria-labelledby="recording">
      <h2 id="recording">The recording</h2>
      <dl className={styles.facts}>
        <dt>File</dt>
        <dd>
          {fileName} ({analysis.format}){analysis.isSimulated && ', simulated'}
        </dd>
        <dt>Samples</dt>
        <dd>
          {count(streams.position)} positions, {count(streams.heading)} headings, {count(streams.heartRate)}{' '}
          heart rates
        </dd>
        <dt>Heading from</dt>
        <dd>{analysis.headingSource ? <code>{analysis.headingSource}</code> : 'nothing in this file'}</dd>
        {direction.mountOffsetDeg !== null && (
          <>
            <dt>Worn at</dt>
            <dd>{direction.mountOffsetDeg.toFixed(0)}° from the way the body faces</dd>
          </>
        )}
        {analysis.sourceKcal !== null && (
          <>
            <dt>Device says</dt>
            <dd>{energy(analysis.sourceKcal)} for the whole workout, gross as far as devices tell</dd>
          </>
        )}
        <dt>Direction by</dt>
        <dd>
          <code>{direction.method}</code>
        </dd>
      </dl>
      <Warnings analysis={analysis} />
    </section>
  )
}

function Warnings({ analysis: { warnings, error } }: { analysis: AnalysisSummary }) {
  if (warnings.length === 0 && !error) return null
  const place = error && placeOf(error)
  return (
    <>
      <h3>To know about these figures</h3>
      <ul className={styles.warnings}>
        {error && (
          <li>
            The file breaks off{place && ` ${place}`}: {error.message} What came before it is used.
          </li>
        )}
        {warnings.map(({ code, message }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
      </ul>
    </>
  )
}
