import type { BoutBody } from '@backstride/contract'
import { useState } from 'react'
import { DirectionSample } from '../../charts/direction-line.tsx'
import { DIRECTION_NAMES } from '../../lib/direction.ts'
import {
  beats,
  clock,
  distance,
  duration,
  energyInterval,
  grade,
  NOT_KNOWN,
  percent,
  speed,
  type Units,
} from '../../lib/format.ts'
import { Choice } from '../choice.tsx'
import { ScrollTable } from '../scroll-table.tsx'
import styles from './workout-view.module.css'

const COLUMNS = [
  'Start',
  'Direction',
  'Time',
  'Distance',
  'Speed',
  'Grade',
  'Heart rate',
  'Added energy',
  'Sure',
]

type Shown = 'backward' | 'all'

/** The stretches of one direction, one a row; those walked backward first asked for. */
export function BoutsTable({ bouts, units }: { bouts: readonly BoutBody[]; units: Units }) {
  const [shown, setShown] = useState<Shown>(hasBackward(bouts) ? 'backward' : 'all')
  const rows = bouts.filter(({ direction }) => shown === 'all' || direction === 'backward')
  return (
    <section className={styles.panel} aria-labelledby="bouts">
      <div className={styles.panelHead}>
        <h2 id="bouts">Stretch by stretch</h2>
        <Choice
          label="Stretches shown"
          name="bouts"
          options={{ backward: 'Backward', all: 'All directions' }}
          value={shown}
          onChange={setShown}
        />
      </div>
      <ScrollTable label="Stretches">
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((bout) => (
              <BoutRow key={bout.startS} bout={bout} units={units} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className={styles.empty}>None in this workout.</p>}
      </ScrollTable>
    </section>
  )
}

function hasBackward(bouts: readonly BoutBody[]): boolean {
  return bouts.some(({ direction }) => direction === 'backward')
}

function BoutRow({ bout, units }: { bout: BoutBody; units: Units }) {
  return (
    <tr>
      <th scope="row">{clock(bout.startS)}</th>
      <td>
        <span className={styles.way}>
          <DirectionSample direction={bout.direction} />
          {DIRECTION_NAMES[bout.direction]}
        </span>
      </td>
      <td>{duration(bout.endS - bout.startS)}</td>
      <td>{distance(bout.distanceM, units)}</td>
      <td>{speed(bout.speedMps, units)}</td>
      <td>{grade(bout.gradePct)}</td>
      <td>{beats(bout.heartRateBpm)}</td>
      <td>{addedOf(bout)}</td>
      <td>{percent(bout.probability)}</td>
    </tr>
  )
}

function addedOf({ addedKcal, addedLowKcal, addedHighKcal }: BoutBody): string {
  if (addedKcal === null || addedLowKcal === null || addedHighKcal === null) return NOT_KNOWN
  return energyInterval({ value: addedKcal, low: addedLowKcal, high: addedHighKcal })
}
