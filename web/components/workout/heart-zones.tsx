import type { CardioBody } from '@backstride/contract'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { ScrollTable } from '../scroll-table.tsx'
import styles from './heart-zones.module.css'

/** The time spent in each heart-rate zone, with its share of all of them as a bar. */
export function HeartZones({ zones }: { zones: NonNullable<CardioBody['zones']> }) {
  const t = useWords('workout', english)
  const format = useFormat()
  const allS = zones.reduce((sum, { seconds }) => sum + seconds, 0)
  return (
    <ScrollTable label={t('zones.title')}>
      <table>
        <caption className={styles.caption}>{t('zones.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('zones.zone')}</th>
            <th scope="col">{t('zones.rates')}</th>
            <th scope="col">{t('zones.time')}</th>
            <th scope="col">{t('zones.share')}</th>
          </tr>
        </thead>
        <tbody>
          {zones.map(({ lowBpm, highBpm, seconds }, k) => (
            <tr key={lowBpm}>
              <th scope="row">{format.count(k + 1)}</th>
              <td>
                {highBpm === null
                  ? t('zones.above', { low: format.beats(lowBpm) })
                  : t('zones.between', { low: format.count(lowBpm), high: format.beats(highBpm) })}
              </td>
              <td>{format.duration(seconds)}</td>
              <td>
                <div className={styles.share}>
                  {format.percent(seconds / Math.max(1, allS))}
                  <svg width="100%" height="10" aria-hidden="true">
                    <rect
                      className={styles.bar}
                      width={`${(100 * seconds) / Math.max(1, allS)}%`}
                      height="10"
                    />
                  </svg>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}
