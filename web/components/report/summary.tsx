import type { TrendPeriod } from '@backstride/contract'
import { NOT_KNOWN } from '../../lib/figures.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/report.json'
import { useWords } from '../../messages/words.ts'
import { useSpeedWords } from '../progress/use-speed-words.ts'
import styles from './report.module.css'

/** What the weeks come to, each figure with its interval. */
export function Summary({ whole }: { whole: TrendPeriod }) {
  const t = useWords('report', english)
  const format = useFormat()
  const speedWords = useSpeedWords()
  const { sessions, undecidedShare, backwardMin, backwardSpeedMps, longestBoutS } = whole
  const { addedKcal, backwardMinusForwardBpm: beats } = whole
  const undecided = Math.round(sessions * (undecidedShare ?? 0))
  const figures = {
    workouts: t('ofThem', { count: sessions, undecided }),
    backward: format.minutes(60 * backwardMin),
    speed: backwardSpeedMps ? speedWords(backwardSpeedMps) : NOT_KNOWN,
    longest: longestBoutS === null ? NOT_KNOWN : format.duration(longestBoutS),
    added: addedKcal ? format.energyInterval(addedKcal) : NOT_KNOWN,
    beats: beats ? format.beatsInterval(beats) : NOT_KNOWN,
  }
  return (
    <section className={styles.section} aria-labelledby="report-summary">
      <h2 id="report-summary">{t('summary')}</h2>
      <dl className={styles.figures}>
        {NAMES.map((name) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{figures[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const NAMES = ['workouts', 'backward', 'speed', 'longest', 'added', 'beats'] as const
