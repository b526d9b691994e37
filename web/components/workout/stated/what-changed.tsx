import type { AnalysisSummary } from '@backstride/contract'
import { NOT_KNOWN } from '../../../lib/figures.ts'
import { type Format, useFormat } from '../../../lib/use-format.ts'
import directions from '../../../messages/en/directions.json'
import english from '../../../messages/en/workout.json'
import { useWords } from '../../../messages/words.ts'
import notice from '../../notice.module.css'
import { ScrollTable } from '../../scroll-table.tsx'

interface WhatChangedProps {
  readonly before: AnalysisSummary | undefined
  readonly now: AnalysisSummary
}

/** The figures of before beside those of now, as far as they differ; nothing where there is no before. */
export function WhatChanged({ before, now }: WhatChangedProps) {
  const figuresOf = useFigures()
  const t = useWords('workout', english)
  if (!before || before === now) return null
  const was = figuresOf(before)
  const changed = figuresOf(now)
    .map(([name, is], k) => ({ name, was: was[k][1], is }))
    .filter((row) => row.was !== row.is)
  return (
    <section className={notice.notice} aria-labelledby="changed" role="status">
      <h2 id="changed">{changed.length > 0 ? t('changed.title') : t('changed.none')}</h2>
      {changed.length > 0 && (
        <ScrollTable label={t('changed.title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('changed.figure')}</th>
                <th scope="col">{t('changed.was')}</th>
                <th scope="col">{t('changed.now')}</th>
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

/** The figures of an analysis by name, in the language of the page. */
function useFigures() {
  const t = useWords('workout', english)
  const way = useWords('directions', directions)
  const format = useFormat()
  return ({ direction, energy, cardio }: AnalysisSummary): [string, string][] => {
    const { totals, status } = direction
    const isKnown = status === 'classified'
    const undecided = t('changed.undecided')
    return [
      [way('backward'), isKnown ? format.duration(totals.backwardS) : undecided],
      [t('changed.distance'), isKnown ? format.distance(totals.backwardM) : undecided],
      [way('forward'), isKnown ? format.duration(totals.forwardS) : undecided],
      [t('bouts.added'), isKnown ? addedOf(energy, format) : NOT_KNOWN],
      [t('changed.heart'), heartOf(cardio, format)],
    ]
  }
}

function addedOf(energy: AnalysisSummary['energy'], format: Format): string {
  if (!energy) return NOT_KNOWN
  const { addedKcal: value, addedLowKcal: low, addedHighKcal: high } = energy.backward
  return format.energyInterval({ value, low, high })
}

function heartOf(
  { backwardMinusForwardBpm: value, lowBpm: low, highBpm: high }: AnalysisSummary['cardio'],
  format: Format,
): string {
  return value === null || low === null || high === null
    ? NOT_KNOWN
    : format.beatsInterval({ value, low, high })
}
