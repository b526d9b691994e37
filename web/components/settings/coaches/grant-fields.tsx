import type { Grant, GrantField } from '@backstride/contract'
import { type ReactNode, useId } from 'react'
import { OPTIONAL_FIELDS } from '../../../lib/grant-fields.ts'
import { endOfDay, lastDay } from '../../../lib/zoned-day.ts'
import english from '../../../messages/en/settings.json'
import sharing from '../../../messages/en/sharing.json'
import { useWords } from '../../../messages/words.ts'
import styles from '../settings.module.css'

interface GrantFieldsProps {
  readonly initial: Pick<Grant, 'fields' | 'until'>
  readonly timeZone: string
}

/** What a coach shall see, and until when. Read it back with `grantOf`. */
export function GrantFields({ initial, timeZone }: GrantFieldsProps) {
  const t = useWords('settings', english)
  const share = useWords('sharing', sharing)
  const textOf = (field: GrantField) => ({
    name: share(`fields.${field}.name`),
    strong: (chunks: ReactNode) => <strong>{chunks}</strong>,
    shows: share(`fields.${field}.shows`),
  })
  const id = useId()
  return (
    <>
      <fieldset className={styles.checks}>
        <legend>{t('grant.sees')}</legend>
        <p className={styles.hint}>{share.rich('alwaysShows', textOf('summary'))}</p>
        {OPTIONAL_FIELDS.map((field) => (
          <label key={field} className={styles.check}>
            <input
              type="checkbox"
              name="fields"
              value={field}
              defaultChecked={initial.fields.includes(field)}
            />
            <span>{share.rich('shows', textOf(field))}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.field}>
        <label htmlFor={id}>{t('grant.lastDay')}</label>
        <input
          id={id}
          name="lastDay"
          type="date"
          defaultValue={initial.until ? lastDay(initial.until, timeZone) : ''}
          aria-describedby={`${id}-hint`}
        />
        <span className={styles.hint} id={`${id}-hint`}>
          {t('grant.lastDayHint')}
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
