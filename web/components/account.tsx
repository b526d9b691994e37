import { useRouter } from 'next/navigation'
import { api, session, signedOut } from '../lib/session.ts'
import { useStore } from '../lib/store.ts'
import english from '../messages/en/shell.json'
import { useWords } from '../messages/words.ts'
import button from './button.module.css'
import styles from './shell.module.css'

export function Account() {
  const t = useWords('shell', english)
  const router = useRouter()
  const current = useStore(session, { state: 'loading' })
  if (current.state === 'signed-out') {
    return (
      <div className={styles.account}>
        <a className={button.quiet} href="/api/auth/login?to=/today/">
          {t('signIn')}
        </a>
      </div>
    )
  }
  if (current.state !== 'signed-in') return <div className={styles.account} />

  const signOut = async () => {
    await api('signOut')
    signedOut()
    router.push('/')
  }
  return (
    <div className={styles.account}>
      <span className={styles.name}>{current.me.name}</span>
      <button type="button" className={button.quiet} onClick={signOut}>
        {t('signOut')}
      </button>
    </div>
  )
}
