import { NOT_KNOWN } from '../../lib/figures.ts'
import type { Underway } from '../../lib/recorder/recorder-state.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/recorder.json'
import { useWords } from '../../messages/words.ts'
import styles from './recorder.module.css'

/** Time, heart rate, how good the position is, and how much of the walk is safe. */
export function Figures({ state }: { state: Underway }) {
  const t = useWords('recorder', english)
  const { clock, beats, distance } = useFormat()
  const { elapsedS, latestBpm, latestAccuracyM, counts } = state
  const stored = counts.position + counts.heading + counts.heartRate
  return (
    <dl className={styles.figures}>
      <Figure name={t('elapsed')} value={clock(elapsedS)} />
      <Figure name={t('heartRate')} value={latestBpm === undefined ? NOT_KNOWN : beats(latestBpm)} />
      <Figure name={t('accuracy')} value={distance(latestAccuracyM ?? null)} />
      <Figure name={t('safe')} value={t('safeSamples', { count: stored })} stored={stored} />
    </dl>
  )
}

function Figure({ name, value, stored }: { name: string; value: string; stored?: number }) {
  return (
    <div data-stored={stored}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
