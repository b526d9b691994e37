import type { Me } from '@backstride/contract'
import { useState } from 'react'
import { api, signedIn } from '../../../lib/session.ts'
import type { Units } from '../../../lib/units.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import styles from '../settings.module.css'
import { BodyHistory } from './body-history.tsx'
import { ProfileForm } from './profile-form.tsx'

/** Who somebody is, and the body as it was and is; what one part changes the other shows. */
export function You({ me, units }: { me: Me; units: Units }) {
  const t = useWords('settings', english)
  const [saves, setSaves] = useState(0)
  const [changes, setChanges] = useState(0)
  const changed = async () => {
    setSaves(saves + 1)
    signedIn(await api('getMe'))
    setChanges(changes + 1)
  }
  return (
    <section className={styles.section} aria-labelledby="you">
      <h2 id="you">{t('you')}</h2>
      {me.isDemo && <p>{t('demo')}</p>}
      <ProfileForm key={`${units} ${changes}`} me={me} units={units} onSaved={() => setSaves(saves + 1)} />
      <BodyHistory me={me} units={units} version={saves} onChanged={changed} />
    </section>
  )
}
