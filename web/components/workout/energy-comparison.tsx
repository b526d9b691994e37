import type { EnergyBody } from '@backstride/contract'
import Link from 'next/link'
import { useState } from 'react'
import { type Basis, EnergyBars } from '../../charts/energy-bars.tsx'
import { useFormat } from '../../lib/use-format.ts'
import parts from '../../messages/en/parts.json'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { Choice } from '../choice.tsx'
import styles from './workout-view.module.css'

interface EnergyComparisonProps {
  readonly energy: EnergyBody
  /** What the device says of the whole workout; null where it says nothing. */
  readonly deviceKcal: number | null
}

/** What walking backward cost beyond walking the same way forward, and where that comes from. */
export function EnergyComparison({ energy, deviceKcal }: EnergyComparisonProps) {
  const t = useWords('workout', english)
  const format = useFormat()
  const { intervalLevel } = energy.backward
  const bases = { gross: t('energy.gross'), net: t('energy.net') }
  const [basis, setBasis] = useState<Basis>('gross')
  return (
    <section className={styles.panel} aria-labelledby="energy">
      <div className={styles.panelHead}>
        <h2 id="energy">{t('energy.title')}</h2>
        <Choice label={t('energy.basis')} name="basis" options={bases} value={basis} onChange={setBasis} />
      </div>
      <EnergyBars backward={energy.backward} basis={basis} />
      <p className={styles.note}>
        {t('energy.interval', {
          level: format.percent(intervalLevel),
          tenths: format.count(intervalLevel * 10),
        })}
      </p>
      <p className={styles.note}>
        {t('energy.whole', { gross: format.energy(energy.grossKcal), net: format.energy(energy.netKcal) })}{' '}
        {deviceKcal !== null && t('energy.device', { amount: format.energy(deviceKcal) })}{' '}
        {energy.unknownS > 0 && t('energy.without', { seconds: format.count(energy.unknownS) })}{' '}
        {t.rich('energy.from', {
          basis: energy.basis,
          method: energy.method,
          code: (chunks) => <code>{chunks}</code>,
          link: (chunks) => <Link href="/method/#energy">{chunks}</Link>,
        })}
      </p>
      <EnergyTable energy={energy} />
    </section>
  )
}

function EnergyTable({ energy: { backward } }: { energy: EnergyBody }) {
  const t = useWords('workout', english)
  const part = useWords('parts', parts)
  const format = useFormat()
  return (
    <details className={styles.details}>
      <summary>{part('asTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('energy.stretches')}</th>
            <th scope="col">{t('energy.gross')}</th>
            <th scope="col">{t('energy.net')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('energy.forward')}</th>
            <td>{format.energy(backward.forwardEquivalentGrossKcal)}</td>
            <td>{format.energy(backward.forwardEquivalentNetKcal)}</td>
          </tr>
          <tr>
            <th scope="row">{t('energy.backward')}</th>
            <td>{format.energy(backward.grossKcal)}</td>
            <td>{format.energy(backward.netKcal)}</td>
          </tr>
        </tbody>
      </table>
    </details>
  )
}
