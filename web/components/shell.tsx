'use client'

import Link from 'next/link'
import { type ReactNode, useEffect } from 'react'
import { useLanguage } from '../lib/preferences.ts'
import { loadSession, session, watchSession } from '../lib/session.ts'
import { useStore } from '../lib/store.ts'
import english from '../messages/en/shell.json'
import { LANGUAGE_TAGS } from '../messages/languages.ts'
import { followLanguage, show, useSpokenLanguage, useWords } from '../messages/words.ts'
import { Account } from './account.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { Logo } from './logo.tsx'
import { Navigation } from './navigation.tsx'
import { PageTitle } from './page-title.tsx'
import styles from './shell.module.css'

/** What every page stands in: skip link, header with navigation and account, the page itself, footer. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useWords('shell', english)
  useEffect(() => {
    loadSession()
    const unfollow = followLanguage()
    const unwatch = watchSession()
    return () => {
      unfollow()
      unwatch()
    }
  }, [])
  useLanguageOfDocument()
  return (
    <>
      <PageTitle />
      <a className={styles.skip} href="#content">
        {t('skip')}
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
          <span>{t('purpose')}</span>
          <Link href="/method/">{t('figures')}</Link>
          <Link href="/try/">{t('analyse')}</Link>
          <LanguageChoice name="language-foot" />
        </div>
      </footer>
      <DemoNotice />
    </>
  )
}

/** Says to the browser which language it is; whoever waited for its words sees the page from now on. */
function useLanguageOfDocument() {
  const language = useSpokenLanguage()
  const isWanted = language === useLanguage()
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language]
    if (isWanted) show()
  }, [language, isWanted])
}

function DemoNotice() {
  const t = useWords('shell', english)
  const current = useStore(session, { state: 'loading' })
  if (current.state !== 'signed-in' || !current.me.isDemo) return null
  return (
    <aside className={styles.demo} aria-label={t('demonstration')}>
      <p>
        {t.rich('demoNotice', {
          who: current.me.name,
          name: (chunks) => <strong>{chunks}</strong>,
          link: (chunks) => <a href="/api/auth/login?to=/today/">{chunks}</a>,
        })}
      </p>
    </aside>
  )
}
