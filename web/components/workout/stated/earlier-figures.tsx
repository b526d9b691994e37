import type { PastAnalysis } from '@backstride/contract'
import { duration, energyInterval, NOT_KNOWN } from '../../../lib/format.ts'
import { dayAndTime } from '../../../lib/format-time.ts'
import { api } from '../../../lib/session.ts'
import type { Ids } from '../../../lib/use-ids.ts'
import { useResource } from '../../../lib/use-resource.ts'
import { ScrollTable } from '../../scroll-table.tsx'
import styles from '../workout-view.module.css'

interface EarlierFiguresProps {
  readonly ids: Ids
  readonly timeZone: string
  readonly version: number
}

/** Every analysis of a workout, once there is more than one. Nothing is shown while they are not there: it is an extra. */
export function EarlierFigures({ ids: { athleteId, workoutId }, timeZone, version }: EarlierFiguresProps) {
  const load = () => api('listAnalyses', { params: { athleteId, workoutId } })
  const { resource } = useResource(`${athleteId} ${workoutId}`, load, version)
  if (resource.state !== 'ready' || resource.value.items.length < 2) return null
  return (
    <details className={styles.details}>
      <summary>Earlier figures of this workout</summary>
      <ScrollTable label="Analyses of this workout">
        <table>
          <thead>
            <tr>
              <th scope="col">Analysed</th>
              <th scope="col">Backward</th>
              <th scope="col">Added energy</th>
              <th scope="col">Methods</th>
            </tr>
          </thead>
          <tbody>
            {resource.value.items.map((past) => (
              <PastRow key={past.id} past={past} timeZone={timeZone} />
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  )
}

function PastRow({ past, timeZone }: { past: PastAnalysis; timeZone: string }) {
  const { analysedAt, isCurrent, backwardS, addedKcal, methods } = past
  return (
    <tr>
      <th scope="row">
        {dayAndTime(analysedAt, timeZone)}
        {isCurrent && ', shown now'}
      </th>
      {/* Without a cost there was no direction to be sure of, or nothing backward. */}
      <td>{backwardS > 0 ? duration(backwardS) : NOT_KNOWN}</td>
      <td>{addedKcal ? energyInterval(addedKcal) : NOT_KNOWN}</td>
      <td>{methods.join(', ')}</td>
    </tr>
  )
}
