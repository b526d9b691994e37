import { addDays, type Days } from '../../lib/calendar.ts'
import { type Compared, rangeIn, textOfRange } from '../../lib/compare/address.ts'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import { dayAt } from '../../lib/zoned-day.ts'
import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import { RangeFields } from '../progress/range-fields.tsx'
import styles from './compare.module.css'
import { PeriodsSideBySide } from './periods-side-by-side.tsx'
import { SideMark } from './side-mark.tsx'

interface TwoPeriodsProps {
  readonly compared: Compared
  readonly timeZone: string
  readonly onChoose: (compared: Compared) => void
}

/** The last four weeks and the four before them, which are compared until others are asked for. */
const DAYS = 28

/** Which two ranges of days, then the two. */
export function TwoPeriods({ compared, timeZone, onChoose }: TwoPeriodsProps) {
  const t = useWords('compare', english)
  const { athleteId } = compared
  const today = dayAt(Date.now(), timeZone)
  const right = rangeIn(compared.right) ?? { from: addDays(today, 1 - DAYS), to: today }
  const left = rangeIn(compared.left) ?? { from: addDays(right.from, -DAYS), to: addDays(right.from, -1) }
  const { resource, reload } = useResource(
    [athleteId, left, right].map((part) => JSON.stringify(part)).join(),
    () => Promise.all([periodOf(athleteId, left), periodOf(athleteId, right)]),
  )
  const choose = (sides: { left: Days; right: Days }) =>
    onChoose({ ...compared, left: textOfRange(sides.left), right: textOfRange(sides.right) })
  return (
    <>
      <div className={styles.pickers}>
        <div className={styles.picker}>
          <span className={styles.pickerName}>
            <SideMark side="left" />
            {t('left')}
          </span>
          <RangeFields days={left} label={t('left')} onChange={(days) => choose({ left: days, right })} />
        </div>
        <div className={styles.picker}>
          <span className={styles.pickerName}>
            <SideMark side="right" />
            {t('right')}
          </span>
          <RangeFields days={right} label={t('right')} onChange={(days) => choose({ left, right: days })} />
        </div>
      </div>
      {resource.state === 'loading' && <Loading what={t('loading')} height="tall" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && <PeriodsSideBySide left={resource.value[0]} right={resource.value[1]} />}
    </>
  )
}

async function periodOf(athleteId: string, days: Days) {
  const { periods } = await api('getTrends', { params: { athleteId }, query: { by: 'whole', ...days } })
  return periods[0]
}
