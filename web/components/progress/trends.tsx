'use client'

import type { TrendPeriod } from '@backstride/contract'
import { useState } from 'react'
import {
  beats,
  beatsInterval,
  energy,
  energyInterval,
  minutes,
  NOT_KNOWN,
  percent,
} from '../../lib/format.ts'
import { shortDate } from '../../lib/format-time.ts'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import { Choice } from '../choice.tsx'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import { ScrollTable } from '../scroll-table.tsx'
import view from '../workout/workout-view.module.css'
import { Trend } from './trend.tsx'

const RANGES = { '12': '12 weeks', '26': 'Half a year', '52': 'A year' } as const

type Range = keyof typeof RANGES

/** What backward cost, week by week, in energy and in beats; as far as it is shared with whoever looks. */
export function Trends({ athleteId }: { athleteId: string }) {
  const [range, setRange] = useState<Range>('12')
  const { resource, reload } = useResource(`${athleteId} ${range}`, () =>
    api('getTrends', { params: { athleteId }, query: { weeks: Number(range) } }),
  )
  return (
    <section className={view.panel} aria-labelledby="trends">
      <div className={view.panelHead}>
        <h2 id="trends">Week by week</h2>
        <Choice label="Weeks shown" name="trend-weeks" options={RANGES} value={range} onChange={setRange} />
      </div>
      {resource.state === 'loading' && <Loading what="the weeks" height="tall" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && <Weeks weeks={resource.value.periods} />}
    </section>
  )
}

function Weeks({ weeks }: { weeks: readonly TrendPeriod[] }) {
  const pointsOf = (key: 'addedKcal' | 'backwardMinusForwardBpm') =>
    weeks.map((week) => ({ startsOn: week.startsOn, estimate: week[key] }))
  if (weeks.every(({ sessions }) => sessions === 0)) return <p>No workouts in these weeks.</p>
  return (
    <>
      <div className={view.pair}>
        <Trend
          title="Added energy of backward walking, kcal a week"
          name="Added energy"
          points={pointsOf('addedKcal')}
          words={energy}
        />
        <Trend
          title="Heart rate backward minus forward, bpm"
          name="Backward minus forward"
          points={pointsOf('backwardMinusForwardBpm')}
          words={beats}
        />
      </div>
      <p className={view.note}>
        The lines with two ends are 80 % intervals; for energy, those of the workouts of the week, added up. A
        week without a point has nothing that can be said.
      </p>
      <WeekTable weeks={weeks} />
    </>
  )
}

function WeekTable({ weeks }: { weeks: readonly TrendPeriod[] }) {
  return (
    <details className={view.details}>
      <summary>The same as a table</summary>
      <ScrollTable label="Trends by week">
        <table>
          <thead>
            <tr>
              <th scope="col">Week from</th>
              <th scope="col">Workouts</th>
              <th scope="col">Undecided</th>
              <th scope="col">Backward</th>
              <th scope="col">Added energy</th>
              <th scope="col">Heart rate, backward minus forward</th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map((week) => (
              <WeekRow key={week.startsOn} week={week} />
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  )
}

function WeekRow({ week }: { week: TrendPeriod }) {
  const { startsOn, sessions, undecidedShare, backwardMin, addedKcal, backwardMinusForwardBpm } = week
  return (
    <tr>
      <th scope="row">{shortDate(startsOn)}</th>
      <td>{sessions}</td>
      <td>{undecidedShare === null ? NOT_KNOWN : percent(undecidedShare)}</td>
      <td>{minutes(backwardMin * 60)} min</td>
      <td>{addedKcal ? energyInterval(addedKcal) : NOT_KNOWN}</td>
      <td>{backwardMinusForwardBpm ? beatsInterval(backwardMinusForwardBpm) : NOT_KNOWN}</td>
    </tr>
  )
}
