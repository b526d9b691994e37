import type { PastAnalysis } from '@backstride/contract'
import { NOT_KNOWN } from '../../../lib/figures.ts'
import { api } from '../../../lib/session.ts'
import { useFormat } from '../../../lib/use-format.ts'
import type { Ids } from '../../../lib/use-ids.ts'
import { useResource } from '../../../lib/use-resource.ts'
import directions from '../../../messages/en/directions.json'
import english from '../../../messages/en/workout.json'
import { useWords } from '../../../messages/words.ts'
import { ScrollTable } from '../../scroll-table.tsx'
import styles from '../workout-view.module.css'

interface EarlierFiguresProps {
  readonly ids: Ids
  readonly timeZone: string
  readonly version: number
}

/** Every analysis of a workout, once there is more than one. Nothing is shown while they are not there: it is an extra. */
export function EarlierFigures({ ids: { athleteId, workoutId }, timeZone, version }: EarlierFiguresProps) {
  const t = useWords('workout', english)
  const way = useWords('directions', directions)
  const load = () => api('listAnalyses', { params: { athleteId, workoutId } })
  const { resource } = useResource(`${athleteId} ${workoutId}`, load, version)
  if (resource.state !== 'ready' || resource.value.items.length < 2) return null
  return (
    <details className={styles.details}>
      <summary>{t('earlier.title')}</summary>
      <ScrollTable label={t('earlier.label')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('earlier.analysed')}</th>
              <th scope="col">{way('backward')}</th>
              <th scope="col">{t('bouts.added')}</th>
              <th scope="col">{t('earlier.methods')}</th>
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
  const t = useWords('workout', english)
  const format = useFormat()
  const { analysedAt, isCurrent, backwardS, addedKcal, methods } = past
  const when = format.dayAndTime(analysedAt, timeZone)
  return (
    <tr>
      <th scope="row">{isCurrent ? t('earlier.now', { when }) : when}</th>
      {/* Without a cost there was no direction to be sure of, or nothing backward. */}
      <td>{backwardS > 0 ? format.duration(backwardS) : NOT_KNOWN}</td>
      <td>{addedKcal ? format.energyInterval(addedKcal) : NOT_KNOWN}</td>
      <td>{methods.join(', ')}</td>
    </tr>
  )
}
