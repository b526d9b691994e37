import type { WorkoutSummary } from '@backstride/contract'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import styles from './compare.module.css'
import { SideMark } from './side-mark.tsx'

interface WorkoutPickerProps {
  readonly side: 'left' | 'right'
  readonly workouts: readonly WorkoutSummary[]
  readonly value: string | undefined
  readonly timeZone: string
  readonly onChange: (id: string) => void
}

/** One side's workout, out of the newest. One that is not among them was asked for by its address and stays. */
export function WorkoutPicker({ side, workouts, value, timeZone, onChange }: WorkoutPickerProps) {
  const t = useWords('compare', english)
  const format = useFormat()
  const isListed = workouts.some(({ id }) => id === value)
  const wordsFor = ({ startedAt, direction }: WorkoutSummary) =>
    t(direction.status === 'undecided' ? 'optionUndecided' : 'option', {
      when: format.dayAndTime(startedAt, timeZone),
      minutes: format.minutes(direction.backwardS),
    })
  return (
    <div className={styles.picker}>
      <label className={styles.pickerName} htmlFor={`compare-${side}`}>
        <SideMark side={side} />
        {t(side)}
      </label>
      <select id={`compare-${side}`} value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
        {value === undefined && <option value="">{t('choose')}</option>}
        {value !== undefined && !isListed && <option value={value}>{t('olderOne')}</option>}
        {workouts.map((workout) => (
          <option key={workout.id} value={workout.id}>
            {wordsFor(workout)}
          </option>
        ))}
      </select>
    </div>
  )
}
