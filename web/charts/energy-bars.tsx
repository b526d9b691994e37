import type { EnergyBody } from '@backstride/contract'
import { useFormat } from '../lib/use-format.ts'
import english from '../messages/en/workout.json'
import { useWords } from '../messages/words.ts'
import styles from './energy-bars.module.css'

export type Basis = 'gross' | 'net'

export interface EnergyBarsProps {
  readonly backward: EnergyBody['backward']
  readonly basis: Basis
}

/** What the backward stretches cost, beside the same stretches walked forward, with the interval of the difference. */
export function EnergyBars({ backward, basis }: EnergyBarsProps) {
  const t = useWords('workout', english)
  const format = useFormat()
  const { forwardKcal, backwardKcal } = costsOf(backward, basis)
  // The scale is that of the gross figures, so that the switch moves the bars and not the scale.
  const end =
    1.04 * Math.max(backward.grossKcal, backward.forwardEquivalentGrossKcal + backward.addedHighKcal)
  const share = (kcal: number) => `${((Math.max(0, kcal) / end) * 100).toFixed(2)}%`
  const low = forwardKcal + backward.addedLowKcal
  const high = forwardKcal + backward.addedHighKcal
  return (
    <dl className={styles.bars}>
      <dt>{t('energy.forward')}</dt>
      <dd>
        <svg width="100%" height="26" aria-hidden="true">
          <rect className={styles.forward} width={share(forwardKcal)} height="26" />
        </svg>
        {t('energy.bar', { basis, amount: format.energy(forwardKcal) })}
      </dd>
      <dt>{t('energy.backward')}</dt>
      <dd>
        <svg width="100%" height="40" aria-hidden="true">
          <defs>
            <pattern
              id="added"
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect className={styles.added} width="7" height="7" />
              <rect className={styles.stripe} width="2" height="7" />
            </pattern>
          </defs>
          <rect className={styles.base} y="7" width={share(forwardKcal)} height="26" />
          <rect
            x={share(Math.min(forwardKcal, backwardKcal))}
            y="7"
            width={share(Math.abs(backwardKcal - forwardKcal))}
            height="26"
            fill="url(#added)"
          />
          <line className={styles.whisker} x1={share(low)} x2={share(high)} y1="20" y2="20" />
          <line className={styles.whisker} x1={share(low)} x2={share(low)} y1="2" y2="38" />
          <line className={styles.whisker} x1={share(high)} x2={share(high)} y1="2" y2="38" />
        </svg>
        {t('energy.bar', { basis, amount: format.energy(backwardKcal) })}
      </dd>
      <dt>{t('energy.added')}</dt>
      <dd className={styles.sum}>{format.energyInterval(addedOf(backward))}</dd>
    </dl>
  )
}

function costsOf(backward: EnergyBody['backward'], basis: Basis) {
  return basis === 'gross'
    ? { forwardKcal: backward.forwardEquivalentGrossKcal, backwardKcal: backward.grossKcal }
    : { forwardKcal: backward.forwardEquivalentNetKcal, backwardKcal: backward.netKcal }
}

function addedOf({ addedKcal, addedLowKcal, addedHighKcal }: EnergyBody['backward']) {
  return { value: addedKcal, low: addedLowKcal, high: addedHighKcal }
}
