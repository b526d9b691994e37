import { orderedBy, ROSTER_ORDERS, type RosterView } from '../../lib/roster.ts'
import english from '../../messages/en/coach.json'
import { useWords } from '../../messages/words.ts'
import { Choice } from '../choice.tsx'
import styles from './roster.module.css'

interface RosterFieldsProps {
  readonly view: RosterView
  readonly onChange: (view: RosterView) => void
}

/** Whom to show; and on a phone, where there are no heads to press, in which order. */
export function RosterFields({ view, onChange }: RosterFieldsProps) {
  const t = useWords('coach', english)
  return (
    <div className={styles.fields}>
      <label>
        {t('roster.name')}
        <input
          type="search"
          value={view.name}
          onChange={({ target }) => onChange({ ...view, name: target.value })}
        />
      </label>
      <Choice
        label={t('roster.show')}
        name="roster-shown"
        options={{ everybody: t('roster.everybody'), worth: t('worthALook') }}
        value={view.isWorthALookOnly ? 'worth' : 'everybody'}
        onChange={(shown) => onChange({ ...view, isWorthALookOnly: shown === 'worth' })}
      />
      <label className={styles.order}>
        {t('roster.sortBy')}
        <select
          value={view.by}
          onChange={({ target }) => {
            const by = ROSTER_ORDERS.find((order) => order === target.value)
            if (by) onChange(orderedBy(view, by))
          }}
        >
          {ROSTER_ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(order)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
