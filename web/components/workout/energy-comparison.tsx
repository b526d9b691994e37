import type { EnergyBody } from '@backstride/contract'
import Link from 'next/link'
import { useState } from 'react'
import { type Basis, EnergyBars } from '../../charts/energy-bars.tsx'
import { energy as energyText, percent } from '../../lib/format.ts'
import { Choice } from '../choice.tsx'
import styles from './workout-view.module.css'

const BASES = { gross: 'Gross', net: 'Net' } as const

/** What walking backward cost beyond walking the same way forward, and where that comes from. */
export function EnergyComparison({ energy }: { energy: EnergyBody }) {
  const [basis, setBasis] = useState<Basis>('gross')
  return (
    <section className={styles.panel} aria-labelledby="energy">
      <div className={styles.panelHead}>
        <h2 id="energy">Added energy against walking forward</h2>
        <Choice label="Energy basis" name="basis" options={BASES} value={basis} onChange={setBasis} />
      </div>
      <EnergyBars backward={energy.backward} basis={basis} />
      <p className={styles.note}>
        The line with two ends is the {percent(energy.backward.intervalLevel)} interval: of many such figures,
        about {Math.round(energy.backward.intervalLevel * 10)} in 10 should hold the true value. Gross
        includes resting metabolism and net does not; what is added is the same either way, since both walks
        take the same time.
      </p>
      <p className={styles.note}>
        Whole workout: {energyText(energy.grossKcal)} gross, {energyText(energy.netKcal)} net
        {energy.unknownS > 0 && `, without ${energy.unknownS} s of unknown direction or speed`}. Estimated
        from {BASIS_WORDS[energy.basis]}, method <code>{energy.method}</code>.{' '}
        <Link href="/method/#energy">Equations and sources</Link>
      </p>
      <EnergyTable energy={energy} />
    </section>
  )
}

const BASIS_WORDS: Readonly<Record<EnergyBody['basis'], string>> = {
  'speed-grade': 'speed, grade and body mass',
  personal: 'speed, grade and your own calibration',
}

function EnergyTable({ energy: { backward } }: { energy: EnergyBody }) {
  return (
    <details className={styles.details}>
      <summary>The same as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Backward stretches</th>
            <th scope="col">Gross</th>
            <th scope="col">Net</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">The same way forward</th>
            <td>{energyText(backward.forwardEquivalentGrossKcal)}</td>
            <td>{energyText(backward.forwardEquivalentNetKcal)}</td>
          </tr>
          <tr>
            <th scope="row">Backward, as walked</th>
            <td>{energyText(backward.grossKcal)}</td>
            <td>{energyText(backward.netKcal)}</td>
          </tr>
        </tbody>
      </table>
    </details>
  )
}
