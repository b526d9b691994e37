import type { BoutBody } from '@backstride/contract'
import { memo, useState } from 'react'
import { DirectionSample } from '../../charts/direction-line.tsx'
import { BOUT_COLUMNS, type BoutOrder, boutsCsv, orderAfter, sortedBouts } from '../../lib/bouts.ts'
import { NOT_KNOWN } from '../../lib/figures.ts'
import { saveFile } from '../../lib/recorder/hand-out.ts'
import { type Format, useFormat } from '../../lib/use-format.ts'
import directions from '../../messages/en/directions.json'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { Choice } from '../choice.tsx'
import { hidden } from '../hidden.tsx'
import { ScrollTable } from '../scroll-table.tsx'
import { SortHead } from '../sort-head.tsx'
import styles from './bouts-table.module.css'
import view from './workout-view.module.css'

type Shown = 'backward' | 'all'

interface BoutsTableProps {
  readonly bouts: readonly BoutBody[]
  /** Start of the workout, ISO 8601; the file of the export is named by its day. */
  readonly startedAt: string
  /** Shows a stretch on the curves, once they are there. */
  readonly onShow?: (bout: BoutBody) => void
}

/** The stretches of one direction, one a row, in any order; those walked backward first asked for. */
export const BoutsTable = memo(Table)

function Table({ bouts, startedAt, onShow }: BoutsTableProps) {
  const t = useWords('workout', english)
  const way = useWords('directions', directions)
  const [shown, setShown] = useState<Shown>(hasBackward(bouts) ? 'backward' : 'all')
  const [order, setOrder] = useState<BoutOrder>({ column: 'start', isDescending: false })
  const rows = sortedBouts(
    bouts.filter(({ direction }) => shown === 'all' || direction === 'backward'),
    order,
  )
  const save = () =>
    saveFile(new File([boutsCsv(rows)], `stretches-${startedAt.slice(0, 10)}.csv`, { type: 'text/csv' }))
  return (
    <section className={`${view.panel} ${styles.bouts}`} aria-labelledby="bouts">
      <div className={view.panelHead}>
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
          <Head order={order} onOrder={setOrder} />
          <tbody>
            {rows.map((bout) => (
              <BoutRow key={bout.startS} bout={bout} {...(onShow && { onShow })} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className={view.empty}>{t('bouts.none')}</p>}
      </ScrollTable>
      {rows.length > 0 && (
        <button type="button" className={`${button.secondary} ${styles.save}`} onClick={save}>
          {t('bouts.save')}
        </button>
      )}
    </section>
  )
}

function hasBackward(bouts: readonly BoutBody[]): boolean {
  return bouts.some(({ direction }) => direction === 'backward')
}

function Head({ order, onOrder }: { order: BoutOrder; onOrder: (order: BoutOrder) => void }) {
  const t = useWords('workout', english)
  const now = order.isDescending ? 'descending' : 'ascending'
  return (
    <thead>
      <tr>
        {BOUT_COLUMNS.map((column) => (
          <SortHead
            key={column}
            order={column === order.column ? now : undefined}
            onOrder={() => onOrder(orderAfter(order, column))}
          >
            {t(`bouts.${column}`)}
          </SortHead>
        ))}
      </tr>
    </thead>
  )
}

function BoutRow({ bout, onShow }: { bout: BoutBody } & Pick<BoutsTableProps, 'onShow'>) {
  const t = useWords('workout', english)
  const way = useWords('directions', directions)
  const format = useFormat()
  return (
    <tr>
      <th scope="row">
        {onShow ? (
          <button type="button" className={styles.show} onClick={() => onShow(bout)}>
            {t.rich('bouts.show', { start: format.clock(bout.startS), hidden })}
          </button>
        ) : (
          format.clock(bout.startS)
        )}
      </th>
      <td>
        <span className={view.way}>
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
