import type { Me, MeUpdate } from '@backstride/contract'
import type { FormEvent } from 'react'
import { timeZones } from '../../lib/dates.ts'
import { profileFields, typedValue } from '../../lib/profile-fields.ts'
import { api, signedIn } from '../../lib/session.ts'
import type { Units } from '../../lib/units.ts'
import { useAction } from '../../lib/use-action.ts'
import english from '../../messages/en/settings.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { OutcomeText } from '../outcome-text.tsx'
import { NumberField } from './number-field.tsx'
import styles from './settings.module.css'

/** Name, zone and body. Every field of the body may stay empty and says what is assumed then. */
export function ProfileForm({ me, units }: { me: Me; units: Units }) {
  const t = useWords('settings', english)
  const { outcome, run, reset } = useAction()
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = updateOf(new FormData(event.currentTarget), units)
    run(async () => signedIn(await api('updateMe', { body })))
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
        {profileFields(units).map((field) => (
          <NumberField key={field.name} field={field} value={me.profile[field.name]} />
        ))}
        <SexField sex={me.profile.sex} />
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

function SexField({ sex }: { sex: Me['profile']['sex'] }) {
  const t = useWords('settings', english)
  return (
    <div className={styles.field}>
      <label htmlFor="sex">{t('profile.sex')}</label>
      <select id="sex" name="sex" defaultValue={sex ?? ''} aria-describedby="sex-hint">
        <option value="">{t('profile.notTold')}</option>
        <option value="female">{t('profile.female')}</option>
        <option value="male">{t('profile.male')}</option>
      </select>
      <span className={styles.hint} id="sex-hint">
        {t('profile.sexHint')}
      </span>
    </div>
  )
}

function updateOf(form: FormData, units: Units): MeUpdate {
  const text = (name: string) => String(form.get(name) ?? '')
  const numbers = profileFields(units).map((field) => [field.name, typedValue(field, text(field.name))])
  const sex = text('sex')
  return {
    name: text('name'),
    timeZone: text('timeZone'),
    profile: { ...Object.fromEntries(numbers), sex: sex === 'female' || sex === 'male' ? sex : null },
  }
}
