import { isFiltered, NO_FILTER, type WorkoutFilter } from '../../lib/workout-filter.ts'
import english from '../../messages/en/filter.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { Choice } from '../choice.tsx'
import styles from './filter-fields.module.css'

const SPORTS = ['all', 'walking', 'running', 'cycling', 'other', 'unknown'] as const

interface FilterFieldsProps {
  readonly filter: WorkoutFilter
  readonly onChange: (filter: WorkoutFilter) => void
}

/** Which workouts to list: by what is known of their direction, by sport, by day. */
export function FilterFields({ filter, onChange }: FilterFieldsProps) {
  const t = useWords('filter', english)
  return (
    <fieldset className={styles.filter}>
      <legend className="visually-hidden">{t('filter')}</legend>
      <Choice
        label={t('direction')}
        name="filter-direction"
        options={{ all: t('all'), classified: t('classified'), undecided: t('undecided') }}
        value={filter.direction}
        onChange={(direction) => onChange({ ...filter, direction })}
      />
      <label>
        {t('sport')}
        <select
          value={filter.sport}
          onChange={({ target }) =>
            onChange({ ...filter, sport: SPORTS.find((sport) => sport === target.value) ?? 'all' })
          }
        >
          {SPORTS.map((sport) => (
            <option key={sport} value={sport}>
              {t(`sports.${sport}`)}
            </option>
          ))}
        </select>
      </label>
      <DayField label={t('from')} value={filter.from} onChange={(from) => onChange({ ...filter, from })} />
      <DayField label={t('to')} value={filter.to} onChange={(to) => onChange({ ...filter, to })} />
      {isFiltered(filter) && (
        <button type="button" className={button.quiet} onClick={() => onChange(NO_FILTER)}>
          {t('clear')}
        </button>
      )}
    </fieldset>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label>
      {label}
      <input type="date" value={value} onChange={({ target }) => onChange(target.value)} />
    </label>
  )
}
