import type { Series } from '@backstride/contract'
import { useState } from 'react'
import { minuteRows } from '../../lib/minutes.ts'
import { useFormat } from '../../lib/use-format.ts'
import directions from '../../messages/en/directions.json'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { ScrollTable } from '../scroll-table.tsx'
import view from './workout-view.module.css'

/** What the curves show, minute by minute; made when it is opened, since ten hours are thousands of cells. */
export function MinutesTable({ series }: { series: Series }) {
  const t = useWords('workout', english)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={view.details} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('series.table')}</summary>
      {isOpen && <Minutes series={series} />}
    </details>
  )
}

function Minutes({ series }: { series: Series }) {
  const t = useWords('workout', english)
  const way = useWords('directions', directions)
  const format = useFormat()
  return (
    <ScrollTable label={t('series.tableLabel')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('series.from')}</th>
            <th scope="col">{t('bouts.heartRate')}</th>
            <th scope="col">{t('bouts.speed')}</th>
            <th scope="col">{t('series.facing')}</th>
            <th scope="col">{t('series.height')}</th>
            <th scope="col">{way('backward')}</th>
          </tr>
        </thead>
        <tbody>
          {minuteRows(series).map(
            ({ startS, heartRateBpm, speedMps, headingMinusCourseDeg, elevationM, backwardS }) => (
              <tr key={startS}>
                <th scope="row">{format.clock(startS)}</th>
                <td>{format.beats(heartRateBpm)}</td>
                <td>{format.speed(speedMps)}</td>
                <td>{format.angle(headingMinusCourseDeg)}</td>
                <td>{format.height(elevationM)}</td>
                <td>{t('series.seconds', { count: format.count(backwardS) })}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </ScrollTable>
  )
}
