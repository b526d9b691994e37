import { useRouter } from 'next/navigation'
import { api, signedOut } from '../../lib/session.ts'
import { Confirm } from '../confirm.tsx'
import styles from './settings.module.css'

/** Ends every session, for whoever left one open somewhere. */
export function Sessions() {
  const router = useRouter()
  const signOut = async () => {
    await api('signOutEverywhere')
    signedOut()
    router.push('/')
  }
  return (
    <section className={styles.section} aria-labelledby="sessions">
      <h2 id="sessions">Signed in elsewhere</h2>
      <p>Left a session open on another computer? This ends them all, this one too. Tokens stay.</p>
      <Confirm
        label="Sign out everywhere"
        question="End every session, on every device?"
        yes="Yes, sign out everywhere"
        onYes={signOut}
      />
    </section>
  )
}
