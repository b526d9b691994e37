import type { Me } from '@backstride/contract'
import type { FormEvent } from 'react'
import { timeZones } from '../../../lib/dates.ts'
import { api, signedIn } from '../../../lib/session.ts'
import type { Units } from '../../../lib/units.ts'
import { useAction } from '../../../lib/use-action.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'
import { BodyFields, filledIn } from './body-fields.tsx'

interface ProfileFormProps {
  readonly me: Me
  readonly units: Units
  readonly onSaved: () => void
}

/** Name, zone, and the body from today on. */
export function ProfileForm({ me, units, onSaved }: ProfileFormProps) {
  const t = useWords('settings', english)
  const { outcome, run, reset } = useAction()
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    const body = { name: text('name'), timeZone: text('timeZone'), profile: filledIn(form, units) }
    run(async () => {
      signedIn(await api('updateMe', { body }))
      onSaved()
    })
  }
  return (
    <form onSubmit={save} onChange={reset}>
      <fieldset className={styles.form} disabled={me.isDemo}>
        <legend className="visually-hidden">{t('profile.legend')}</legend>
        <div className={styles.field}>
          <label htmlFor="name">{t('profile.name')}</label>
          <input id="name" name="name" required maxLength={80} autoComplete="name" defaultValue={me.name} />
        </div>
        <ZoneField timeZone={me.timeZone} />
        <p className={`${styles.wide} ${styles.hint}`}>{t('profile.optional')}</p>
        <BodyFields profile={me.profile} units={units} />
      </fieldset>
      <div className={styles.actions}>
        <button className={button.primary} type="submit" disabled={me.isDemo || outcome.state === 'busy'}>
          {t('save')}
        </button>
        <OutcomeText outcome={outcome} done={t('saved')} />
      </div>
    </form>
  )
}

function ZoneField({ timeZone }: { timeZone: string }) {
  const t = useWords('settings', english)
  const { own, all } = timeZones()
  const zones = [...new Set([timeZone, own, ...all])]
  return (
    <div className={styles.field}>
      <label htmlFor="timeZone">{t('profile.zone')}</label>
      <select id="timeZone" name="timeZone" defaultValue={timeZone}>
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
      <span className={styles.hint}>{t('profile.zoneHint')}</span>
    </div>
  )
}
