import { type ProfileField, shownValue } from '../../lib/profile-fields.ts'
import styles from './settings.module.css'

/** One optional number; its hint says what is assumed when it stays empty. */
export function NumberField({ field, value }: { field: ProfileField; value: number | null }) {
  const { name, label, unit, step, assumed } = field
  return (
    <div className={styles.field}>
      <label htmlFor={name}>
        {label}
        {unit && `, ${unit}`}
      </label>
      <input
        id={name}
        name={name}
        type="number"
        inputMode="decimal"
        step={step}
        defaultValue={shownValue(field, value)}
        aria-describedby={`${name}-hint`}
      />
      <span className={styles.hint} id={`${name}-hint`}>
        Empty: {assumed}.
      </span>
    </div>
  )
}
