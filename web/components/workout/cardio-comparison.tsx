import type { CardioBody } from '@backstride/contract'
import Link from 'next/link'
import { cardioReason } from '../../lib/cardio-reasons.ts'
import { beats, beatsInterval } from '../../lib/format.ts'
import styles from './workout-view.module.css'

/** Heart rate backward against forward at the same speed, or why the two cannot be compared. */
export function CardioComparison({ cardio }: { cardio: CardioBody }) {
  return (
    <section className={styles.panel} aria-labelledby="cardio">
      <h2 id="cardio">Heart rate, backward against forward</h2>
      <Comparison cardio={cardio} />
      <dl className={styles.facts}>
        <dt>Mean</dt>
        <dd>{beats(cardio.meanBpm)}</dd>
        <dt>Highest</dt>
        <dd>{beats(cardio.peakBpm)}</dd>
        {cardio.trimp !== null && (
          <>
            <dt>Load</dt>
            <dd>{cardio.trimp.toFixed(0)} TRIMP</dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Comparison({ cardio }: { cardio: CardioBody }) {
  const { backwardMinusForwardBpm: value, lowBpm: low, highBpm: high } = cardio
  if (!cardio.comparable || value === null || low === null || high === null) {
    return <p className={styles.note}>Not comparable here: {cardioReason(cardio.reason)}</p>
  }
  return (
    <>
      <p className={styles.figure}>{beatsInterval({ value, low, high })}</p>
      <p className={styles.note}>
        Backward minus forward at the same speed and grade, with the lag of the heart taken out; in brackets
        the 80 % interval. Method <code>{cardio.method}</code>.{' '}
        <Link href="/method/#heart">How it is compared</Link>
      </p>
    </>
  )
}
