import type { ReanalysisPreview } from '@backstride/contract'
import Link from 'next/link'
import { NOT_KNOWN } from '../../lib/figures.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/reanalysis.json'
import { useWords } from '../../messages/words.ts'
import { ScrollTable } from '../scroll-table.tsx'
import { type Shifting, useShifts } from './use-shifts.ts'

interface ShiftsTableProps {
  readonly athleteId: string
  readonly timeZone: string
  readonly preview: ReanalysisPreview
}

/** How each figure shifts over all workouts of a preview: in how many, on average, and where the most. */
export function ShiftsTable({ athleteId, timeZone, preview }: ShiftsTableProps) {
  const t = useWords('reanalysis', english)
  const figures = useShifts()
  return (
    <>
      <ScrollTable label={t('byFigure')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('figure')}</th>
              <th scope="col">{t('count')}</th>
              <th scope="col">{t('mean')}</th>
              <th scope="col">{t('largest')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <Row
                key={figure.id}
                figure={figure}
                of={preview.shifts[figure.id]}
                href={(workoutId) => `/athletes/${athleteId}/workouts/${workoutId}/`}
                timeZone={timeZone}
              />
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <Crossings preview={preview} figures={figures} />
    </>
  )
}

interface RowProps {
  readonly figure: Shifting
  readonly of: ReanalysisPreview['shifts'][Shifting['id']]
  readonly href: (workoutId: string) => string
  readonly timeZone: string
}

function Row({ figure: { name, shift }, of: { count, mean, largest }, href, timeZone }: RowProps) {
  const t = useWords('reanalysis', english)
  const format = useFormat()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{format.count(count)}</td>
      <td>{mean === null ? NOT_KNOWN : shift(mean)}</td>
      <td>
        {largest === null
          ? NOT_KNOWN
          : t.rich('largestIn', {
              shift: shift(largest.shift),
              day: format.day(largest.startedAt, timeZone),
              link: (chunks) => <Link href={href(largest.workoutId)}>{chunks}</Link>,
            })}
      </td>
    </tr>
  )
}

/** Figures that can be said now and could not before, or the other way round: a mean cannot hold those. */
function Crossings({ preview, figures }: { preview: ReanalysisPreview; figures: readonly Shifting[] }) {
  const t = useWords('reanalysis', english)
  const rows = figures.flatMap(({ id, name }) => {
    const { appeared, disappeared } = preview.shifts[id]
    return [
      ...(appeared > 0 ? [{ name, words: t('appeared', { count: appeared }) }] : []),
      ...(disappeared > 0 ? [{ name, words: t('disappeared', { count: disappeared }) }] : []),
    ]
  })
  if (rows.length === 0) return null
  return (
    <dl>
      {rows.map(({ name, words }) => (
        <div key={name + words}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
