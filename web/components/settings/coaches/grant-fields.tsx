import type { Grant } from '@backstride/contract'
import { useId } from 'react'
import { FIELD_TEXTS, OPTIONAL_FIELDS } from '../../../lib/grant-fields.ts'
import { endOfDay, lastDay } from '../../../lib/zoned-day.ts'
import styles from '../settings.module.css'

interface GrantFieldsProps {
  readonly initial: Pick<Grant, 'fields' | 'until'>
  readonly timeZone: string
}

/** What a coach shall see, and until when. Read it back with `grantOf`. */
export function GrantFields({ initial, timeZone }: GrantFieldsProps) {
  const id = useId()
  return (
    <>
      <fieldset className={styles.checks}>
        <legend>What your coach sees</legend>
        <p className={styles.hint}>Always {shown('summary')}.</p>
        {OPTIONAL_FIELDS.map((field) => (
          <label key={field} className={styles.check}>
            <input
              type="checkbox"
              name="fields"
              value={field}
              defaultChecked={initial.fields.includes(field)}
            />
            <span>{shown(field)}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.field}>
        <label htmlFor={id}>Last day</label>
        <input
          id={id}
          name="lastDay"
          type="date"
          defaultValue={initial.until ? lastDay(initial.until, timeZone) : ''}
          aria-describedby={`${id}-hint`}
        />
        <span className={styles.hint} id={`${id}-hint`}>
          Empty: until you take it back.
        </span>
      </div>
    </>
  )
}

/** What was chosen in the fields above. */
export function grantOf(form: FormData, timeZone: string): Pick<Grant, 'fields' | 'until'> {
  const chosen = new Set(form.getAll('fields'))
  const lastDay = String(form.get('lastDay') ?? '')
  return {
    fields: ['summary', ...OPTIONAL_FIELDS.filter((field) => chosen.has(field))],
    until: lastDay === '' ? null : endOfDay(lastDay, timeZone),
  }
}

function shown(field: keyof typeof FIELD_TEXTS) {
  const { name, shows } = FIELD_TEXTS[field]
  return (
    <>
      <strong>{name}</strong>: {shows}
    </>
  )
}
