import { useRouter } from 'next/navigation'
import { api, signedOut } from '../../lib/session.ts'
import english from '../../messages/en/settings.json'
import { useWords } from '../../messages/words.ts'
import { Confirm } from '../confirm.tsx'
import styles from './settings.module.css'

/** Ends every session, for whoever left one open somewhere. */
export function Sessions() {
  const t = useWords('settings', english)
  const router = useRouter()
  const signOut = async () => {
    await api('signOutEverywhere')
    signedOut()
    router.push('/')
  }
  return (
    <section className={styles.section} aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions.title')}</h2>
      <p>{t('sessions.note')}</p>
      <Confirm
        label={t('sessions.label')}
        question={t('sessions.question')}
        yes={t('sessions.yes')}
        onYes={signOut}
      />
    </section>
  )
}
