import type { Profile } from '@backstride/contract'
import { useId } from 'react'
import { profileFields, typedValue } from '../../../lib/profile-fields.ts'
import type { Units } from '../../../lib/units.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import styles from '../settings.module.css'
import { NumberField } from './number-field.tsx'

/** Every figure of a body; each may stay empty and says what is assumed then. */
export function BodyFields({ profile, units }: { profile: Profile; units: Units }) {
  return (
    <>
      {profileFields(units).map((field) => (
        <NumberField key={field.name} field={field} value={profile[field.name]} />
      ))}
      <SexField sex={profile.sex} />
    </>
  )
}

/** What was filled in; NaN for what is no number, which the API refuses. */
export function filledIn(form: FormData, units: Units): Profile {
  const text = (name: string) => String(form.get(name) ?? '')
  const [massKg, heightM, birthYear, restingBpm, maxBpm] = profileFields(units).map((field) =>
    typedValue(field, text(field.name)),
  )
  const sex = text('sex')
  return {
    massKg,
    heightM,
    birthYear,
    restingBpm,
    maxBpm,
    sex: sex === 'female' || sex === 'male' ? sex : null,
  }
}

function SexField({ sex }: { sex: Profile['sex'] }) {
  const t = useWords('settings', english)
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('profile.sex')}</label>
      <select id={id} name="sex" defaultValue={sex ?? ''} aria-describedby={`${id}-hint`}>
        <option value="">{t('profile.notTold')}</option>
        <option value="female">{t('profile.female')}</option>
        <option value="male">{t('profile.male')}</option>
      </select>
      <span className={styles.hint} id={`${id}-hint`}>
        {t('profile.sexHint')}
      </span>
    </div>
  )
}
