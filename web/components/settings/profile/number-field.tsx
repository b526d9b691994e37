import { useId } from 'react'
import { type ProfileField, shownValue } from '../../../lib/profile-fields.ts'
import { useFormat } from '../../../lib/use-format.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import styles from '../settings.module.css'

/** One optional number; its hint says what is assumed when it stays empty. */
export function NumberField({ field, value }: { field: ProfileField; value: number | null }) {
  const t = useWords('settings', english)
  const format = useFormat()
  const id = useId()
  const { name, unit, step } = field
  const amount = field.assumed === null ? '' : format.count(field.assumed)
  const label = t(`profile.${name}.label`)
  const assumed = t(`profile.${name}.assumed`, { amount, unit })
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{unit ? t('profile.withUnit', { label, unit }) : label}</label>
      <input
        id={id}
        name={name}
        type="number"
        inputMode="decimal"
        step={step}
        defaultValue={shownValue(field, value)}
        aria-describedby={`${id}-hint`}
      />
      <span className={styles.hint} id={`${id}-hint`}>
        {t('profile.empty', { assumed })}
      </span>
    </div>
  )
}
