import { useState } from 'react'
import type { Days } from '../../lib/calendar.ts'
import { isRange } from '../../lib/trend-range.ts'
import english from '../../messages/en/progress.json'
import { useWords } from '../../messages/words.ts'
import styles from './progress.module.css'

interface RangeFieldsProps {
  readonly days: Days
  /** Which range it is, where there are several. */
  readonly label?: string
  /** Called with every range that can be asked for. */
  readonly onChange: (days: Days) => void
}

/** A first and a last day. What is typed halfway is left alone until it makes a range. */
export function RangeFields({ days, label, onChange }: RangeFieldsProps) {
  const t = useWords('progress', english)
  const [typed, setTyped] = useState(days)
  const type = (next: Days) => {
    setTyped(next)
    if (isRange(next)) onChange(next)
  }
  return (
    <fieldset className={styles.range}>
      <legend className="visually-hidden">{label ?? t('custom')}</legend>
      <label>
        {t('from')}
        <input
          type="date"
          value={typed.from}
          onChange={({ target }) => type({ ...typed, from: target.value })}
        />
      </label>
      <label>
        {t('to')}
        <input type="date" value={typed.to} onChange={({ target }) => type({ ...typed, to: target.value })} />
      </label>
      {!isRange(typed) && <p role="status">{t('noRange')}</p>}
    </fieldset>
  )
}
