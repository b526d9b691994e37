import type { AnalysisSummary } from '@backstride/contract'
import {
  beatsInterval,
  distance,
  duration,
  energyInterval,
  NOT_KNOWN,
  type Units,
} from '../../../lib/format.ts'
import notice from '../../notice.module.css'
import { ScrollTable } from '../../scroll-table.tsx'

interface WhatChangedProps {
  readonly before: AnalysisSummary | undefined
  readonly now: AnalysisSummary
  readonly units: Units
}

/** The figures of before beside those of now, as far as they differ; nothing where there is no before. */
export function WhatChanged({ before, now, units }: WhatChangedProps) {
  if (!before || before === now) return null
  const was = figuresOf(before, units)
  const changed = figuresOf(now, units)
    .map(([name, is], k) => ({ name, was: was[k][1], is }))
    .filter((row) => row.was !== row.is)
  return (
    <section className={notice.notice} aria-labelledby="changed" role="status">
      <h2 id="changed">{changed.length > 0 ? 'What changed' : 'Analysed again: no figure changed'}</h2>
      {changed.length > 0 && (
        <ScrollTable label="What changed">
          <table>
            <thead>
              <tr>
                <th scope="col">Figure</th>
                <th scope="col">Was</th>
                <th scope="col">Is now</th>
              </tr>
            </thead>
            <tbody>
              {changed.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{row.name}</th>
                  <td>{row.was}</td>
                  <td>{row.is}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
    </section>
  )
}

function figuresOf({ direction, energy, cardio }: AnalysisSummary, units: Units): [string, string][] {
  const { totals, status } = direction
  const isKnown = status === 'classified'
  return [
    ['Backward', isKnown ? duration(totals.backwardS) : 'undecided'],
    ['Backward, distance', isKnown ? distance(totals.backwardM, units) : 'undecided'],
    ['Forward', isKnown ? duration(totals.forwardS) : 'undecided'],
    ['Added energy', isKnown ? addedOf(energy) : NOT_KNOWN],
    ['Heart rate, backward minus forward', heartOf(cardio)],
  ]
}

function addedOf(energy: AnalysisSummary['energy']): string {
  if (!energy) return NOT_KNOWN
  const { addedKcal: value, addedLowKcal: low, addedHighKcal: high } = energy.backward
  return energyInterval({ value, low, high })
}

function heartOf({
  backwardMinusForwardBpm: value,
  lowBpm: low,
  highBpm: high,
}: AnalysisSummary['cardio']): string {
  return value === null || low === null || high === null ? NOT_KNOWN : beatsInterval({ value, low, high })
}
