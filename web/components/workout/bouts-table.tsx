import type { BoutBody } from '@backstride/contract'
import { useState } from 'react'
import { DirectionSample } from '../../charts/direction-line.tsx'
import { NOT_KNOWN } from '../../lib/figures.ts'
import { type Format, useFormat } from '../../lib/use-format.ts'
import directions from '../../messages/en/directions.json'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { Choice } from '../choice.tsx'
import { ScrollTable } from '../scroll-table.tsx'
import styles from './workout-view.module.css'

const COLUMNS = [
  'start',
  'direction',
  'time',
  'distance',
  'speed',
  'grade',
  'heartRate',
  'added',
  'sure',
] as const

type Shown = 'backward' | 'all'

/** The stretches of one direction, one a row; those walked backward first asked for. */
export function BoutsTable({ bouts }: { bouts: readonly BoutBody[] }) {
  const t = useWords('workout', english)
  const way = useWords('directions', directions)
  const [shown, setShown] = useState<Shown>(hasBackward(bouts) ? 'backward' : 'all')
  const rows = bouts.filter(({ direction }) => shown === 'all' || direction === 'backward')
  return (
    <section className={styles.panel} aria-labelledby="bouts">
      <div className={styles.panelHead}>
        <h2 id="bouts">{t('bouts.title')}</h2>
        <Choice
          label={t('bouts.shown')}
          name="bouts"
          options={{ backward: way('backward'), all: t('bouts.all') }}
          value={shown}
          onChange={setShown}
        />
      </div>
      <ScrollTable label={t('bouts.label')}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`bouts.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((bout) => (
              <BoutRow key={bout.startS} bout={bout} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className={styles.empty}>{t('bouts.none')}</p>}
      </ScrollTable>
    </section>
  )
}

function hasBackward(bouts: readonly BoutBody[]): boolean {
  return bouts.some(({ direction }) => direction === 'backward')
}

function BoutRow({ bout }: { bout: BoutBody }) {
  const way = useWords('directions', directions)
  const format = useFormat()
  return (
    <tr>
      <th scope="row">{format.clock(bout.startS)}</th>
      <td>
        <span className={styles.way}>
          <DirectionSample direction={bout.direction} />
          {way(bout.direction)}
        </span>
      </td>
      <td>{format.duration(bout.endS - bout.startS)}</td>
      <td>{format.distance(bout.distanceM)}</td>
      <td>{format.speed(bout.speedMps)}</td>
      <td>{format.grade(bout.gradePct)}</td>
      <td>{format.beats(bout.heartRateBpm)}</td>
      <td>{addedOf(bout, format)}</td>
      <td>{format.percent(bout.probability)}</td>
    </tr>
  )
}

function addedOf({ addedKcal, addedLowKcal, addedHighKcal }: BoutBody, format: Format): string {
  if (addedKcal === null || addedLowKcal === null || addedHighKcal === null) return NOT_KNOWN
  return format.energyInterval({ value: addedKcal, low: addedLowKcal, high: addedHighKcal })
}
