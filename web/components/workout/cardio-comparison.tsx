import type { CardioBody } from '@backstride/contract'
import Link from 'next/link'
import { cardioReason } from '../../lib/cardio-reasons.ts'
import { useFormat } from '../../lib/use-format.ts'
import reasons from '../../messages/en/reasons.json'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { HeartZones } from './heart-zones.tsx'
import styles from './workout-view.module.css'

/** Heart rate backward against forward at the same speed, or why the two cannot be compared. */
export function CardioComparison({ cardio }: { cardio: CardioBody }) {
  const t = useWords('workout', english)
  const format = useFormat()
  return (
    <section className={styles.panel} aria-labelledby="cardio">
      <h2 id="cardio">{t('cardio.title')}</h2>
      <Comparison cardio={cardio} />
      <dl className={styles.facts}>
        <dt>{t('cardio.mean')}</dt>
        <dd>{format.beats(cardio.meanBpm)}</dd>
        <dt>{t('cardio.highest')}</dt>
        <dd>{format.beats(cardio.peakBpm)}</dd>
        {cardio.trimp !== null && (
          <>
            <dt>{t('cardio.load')}</dt>
            <dd>{`${format.count(cardio.trimp)} TRIMP`}</dd>
          </>
        )}
      </dl>
      {cardio.zones && <HeartZones zones={cardio.zones} />}
    </section>
  )
}

function Comparison({ cardio }: { cardio: CardioBody }) {
  const t = useWords('workout', english)
  const because = useWords('reasons', reasons)
  const format = useFormat()
  const { backwardMinusForwardBpm: value, lowBpm: low, highBpm: high } = cardio
  if (!cardio.comparable || value === null || low === null || high === null) {
    return <p className={styles.note}>{t('cardio.not', { why: cardioReason(cardio.reason, because) })}</p>
  }
  return (
    <>
      <p className={styles.figure}>{format.beatsInterval({ value, low, high })}</p>
      <p className={styles.note}>
        {t.rich('cardio.note', {
          method: cardio.method,
          code: (chunks) => <code>{chunks}</code>,
          link: (chunks) => <Link href="/method/#heart">{chunks}</Link>,
        })}
      </p>
    </>
  )
}
