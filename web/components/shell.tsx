'use client'

import Link from 'next/link'
import { type ReactNode, useEffect } from 'react'
import { loadSession, session } from '../lib/session.ts'
import { useStore } from '../lib/store.ts'
import { Account } from './account.tsx'
import { Logo } from './logo.tsx'
import { Navigation } from './navigation.tsx'
import styles from './shell.module.css'

/** What every page stands in: skip link, header with navigation and account, the page itself, footer. */
export function Shell({ children }: { children: ReactNode }) {
  useEffect(() => {
    loadSession()
  }, [])
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link className={styles.brand} href="/">
            <Logo />
            Backstride
          </Link>
          <Navigation />
          <Account />
        </div>
      </header>
      <main className={styles.main} id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        <div>
          <span>Backstride measures backward walking. It gives no medical advice.</span>
          <Link href="/method/">How the figures are made</Link>
          <Link href="/try/">Analyse a file on this device</Link>
        </div>
      </footer>
      <DemoNotice />
    </>
  )
}

function DemoNotice() {
  const current = useStore(session, { state: 'loading' })
  if (current.state !== 'signed-in' || !current.me.isDemo) return null
  return (
    <aside className={styles.demo} aria-label="Demonstration">
      <p>
        <strong>{current.me.name}</strong>, with simulated walks.{' '}
        <a href="/api/auth/login?to=/workouts/">Sign in or create an account</a> for your own.
      </p>
    </aside>
  )
}
