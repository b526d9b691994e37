import type { TrendPeriod } from '@backstride/contract'
import { NOT_KNOWN } from '../../lib/figures.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/progress.json'
import { useWords } from '../../messages/words.ts'
import { ScrollTable } from '../scroll-table.tsx'
import view from '../workout/workout-view.module.css'
import styles from './progress.module.css'
import { useSpeedWords } from './use-speed-words.ts'

/** The end of a period says its year, as a range may reach over several. */
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const

const COLUMNS = [
  'days',
  'workouts',
  'undecided',
  'backward',
  'speedColumn',
  'longestColumn',
  'energyColumn',
  'beatsColumn',
] as const

interface PeriodsProps {
  readonly periods: readonly TrendPeriod[]
}

/** Every figure of the charts above it, for those who ask for it. */
export function PeriodTable({ periods }: PeriodsProps) {
  const t = useWords('progress', english)
  return (
    <details className={view.details}>
      <summary>{t('asTable')}</summary>
      <Periods periods={periods} />
    </details>
  )
}

/** A row for each period, the latest first. */
export function Periods({ periods }: PeriodsProps) {
  const t = useWords('progress', english)
  return (
    <ScrollTable label={t('table')}>
      <table>
        <thead className={styles.names}>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.toReversed().map((period) => (
            <PeriodRow key={period.startsOn} period={period} />
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

function PeriodRow({ period }: { period: TrendPeriod }) {
  const t = useWords('progress', english)
  const format = useFormat()
  const speedWords = useSpeedWords()
  const { sessions, undecidedShare, backwardMin, backwardSpeedMps, longestBoutS } = period
  const { addedKcal, backwardMinusForwardBpm } = period
  return (
    <tr>
      <th scope="row" className={styles.days}>
        {t('range', { from: format.shortDate(period.startsOn), to: format.date(period.endsOn, DAY) })}
      </th>
      <td>{sessions}</td>
      <td>{undecidedShare === null ? NOT_KNOWN : format.percent(undecidedShare)}</td>
      <td>{format.minutes(backwardMin * 60)}</td>
      <td>{backwardSpeedMps ? speedWords(backwardSpeedMps) : NOT_KNOWN}</td>
      <td>{longestBoutS === null ? NOT_KNOWN : format.duration(longestBoutS)}</td>
      <td>{addedKcal ? format.energyInterval(addedKcal) : NOT_KNOWN}</td>
      <td>{backwardMinusForwardBpm ? format.beatsInterval(backwardMinusForwardBpm) : NOT_KNOWN}</td>
    </tr>
  )
}
