import type { Me, ProfileVersionBody } from '@backstride/contract'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { api } from '../../../lib/session.ts'
import type { Units } from '../../../lib/units.ts'
import { useAction } from '../../../lib/use-action.ts'
import { useFormat } from '../../../lib/use-format.ts'
import { dayAt } from '../../../lib/zoned-day.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'
import { BodyFields, filledIn } from './body-fields.tsx'

interface VersionFormProps {
  readonly me: Me
  readonly units: Units
  /** Earliest first. */
  readonly versions: readonly ProfileVersionBody[]
  /** Undefined for one that is added. */
  readonly edited: ProfileVersionBody | undefined
  readonly onSaved: () => Promise<void>
  readonly onClose: () => void
}

/** The body from a day on, beginning with what held on that day so far. */
export function VersionForm({ me, units, versions, edited, onSaved, onClose }: VersionFormProps) {
  const t = useWords('settings', english)
  const { date } = useFormat()
  const { outcome, run, reset } = useAction()
  const title = useRef<HTMLHeadingElement>(null)
  // It opens below what was pressed, maybe out of sight.
  useEffect(() => title.current?.focus(), [])
  const [from, setFrom] = useState(edited?.effectiveFrom ?? dayAt(Date.now(), me.timeZone))
  const before = versions.findLast(({ effectiveFrom }) => effectiveFrom <= from) ?? versions.at(0)
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = filledIn(new FormData(event.currentTarget), units)
    run(async () => {
      await api('putProfile', { params: { effectiveFrom: from }, body })
      await onSaved()
    })
  }
  return (
    <form className={styles.stack} aria-labelledby="version-title" onSubmit={save} onChange={reset}>
      <h4 id="version-title" ref={title} tabIndex={-1}>
        {edited
          ? t('history.editing', { day: date(from, { day: 'numeric', month: 'long', year: 'numeric' }) })
          : t('history.adding')}
      </h4>
      {!edited && (
        <div className={styles.field}>
          <label htmlFor="version-from">{t('history.fromDay')}</label>
          <input
            id="version-from"
            type="date"
            required
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
          <span className={styles.hint}>{t('history.fromHint')}</span>
        </div>
      )}
      <div className={styles.form}>
        <BodyFields key={before?.effectiveFrom ?? ''} profile={before?.profile ?? me.profile} units={units} />
      </div>
      <div className={button.row}>
        <button type="submit" className={button.secondary} disabled={outcome.state === 'busy'}>
          {t('save')}
        </button>
        <button type="button" className={button.quiet} onClick={onClose}>
          {t('history.leave')}
        </button>
        <OutcomeText outcome={outcome} done="" />
      </div>
    </form>
  )
}
