import type { ReanalysedWorkout, ReanalysisPreview } from '@backstride/contract'
import Link from 'next/link'
import { api } from '../../lib/session.ts'
import { useFormat } from '../../lib/use-format.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/reanalysis.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { hidden } from '../hidden.tsx'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import { ScrollTable } from '../scroll-table.tsx'
import { useShifts } from './use-shifts.ts'

interface WorkoutsTableProps {
  readonly athleteId: string
  readonly timeZone: string
  readonly preview: ReanalysisPreview
  readonly isBusy: boolean
  readonly onApply: (workoutId: string) => void
}

/** Old and new figures of every workout of a preview, with a button to take the new ones. */
export function WorkoutsTable({ preview, ...props }: WorkoutsTableProps) {
  const t = useWords('reanalysis', english)
  const { athleteId } = props
  const { current, outdated } = preview.counts
  const load = () => allRows(athleteId, preview.id)
  const { resource, reload } = useResource(`${preview.id} ${current} ${outdated}`, load)
  const figures = useShifts()
  if (resource.state === 'loading') return <Loading what={t('loading')} height="short" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  return (
    <ScrollTable label={t('workouts')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('state')}</th>
            {figures.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{t('because')}</th>
          </tr>
        </thead>
        <tbody>
          {resource.value.map((row) => (
            <Row key={row.workoutId} row={row} {...props} />
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

function Row({ row, athleteId, timeZone, isBusy, onApply }: { row: ReanalysedWorkout } & RowProps) {
  const t = useWords('reanalysis', english)
  const format = useFormat()
  const { workoutId, startedAt, because, before, after } = row
  const day = format.dayAndTime(startedAt, timeZone)
  return (
    <tr>
      <th scope="row">
        <Link href={`/athletes/${athleteId}/workouts/${workoutId}/`}>{day}</Link>
      </th>
      <td>
        {row.state === 'ready' ? (
          <button type="button" className={button.quiet} disabled={isBusy} onClick={() => onApply(workoutId)}>
            {t.rich('apply', { day, hidden })}
          </button>
        ) : (
          t(STATES[row.state])
        )}
      </td>
      {useShifts().map(({ id, value }) => (
        <td key={id}>
          <OldAndNew old={value(before)} now={after && value(after)} />
        </td>
      ))}
      <td>{because.map((reason) => t(`why.${reason}`)).join(', ')}</td>
    </tr>
  )
}

function OldAndNew({ old, now }: { old: string; now: string | null }) {
  const t = useWords('reanalysis', english)
  return now === null || now === old ? old : t('oldNew', { old, new: now })
}

type RowProps = Omit<WorkoutsTableProps, 'preview'>

const STATES = { current: 'current', outdated: 'isOutdated', unreadable: 'isUnreadable' } as const

async function allRows(athleteId: string, previewId: string): Promise<ReanalysedWorkout[]> {
  const rows: ReanalysedWorkout[] = []
  let cursor: string | null = null
  do {
    const query: { limit: number; cursor?: string } =
      cursor === null ? { limit: 100 } : { limit: 100, cursor }
    const page = await api('listReanalysed', { params: { athleteId, previewId }, query })
    rows.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return rows
}
