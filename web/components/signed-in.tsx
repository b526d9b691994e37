'use client'

import type { Me } from '@backstride/contract'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { loadSession, session } from '../lib/session.ts'
import { useStore } from '../lib/store.ts'
import english from '../messages/en/parts.json'
import { useWords } from '../messages/words.ts'
import button from './button.module.css'
import { Loading } from './loading.tsx'
import notice from './notice.module.css'
import { Problem } from './problem.tsx'

/** The page for whoever is signed in; for anyone else the way to sign in, and back to here. */
export function SignedIn({ children }: { children: (me: Me) => ReactNode }) {
  const t = useWords('parts', english)
  const pathname = usePathname()
  const current = useStore(session, { state: 'loading' })
  switch (current.state) {
    case 'loading':
      return <Loading what={t('yourAccount')} height="page" />
    case 'failed':
      return <Problem error={current.error} onRetry={loadSession} isPage />
    case 'signed-out':
      return (
        <section className={notice.notice}>
          <h1>{t('signedOut')}</h1>
          <p>{t('signInToSee')}</p>
          {/* Who is signed out is known in the browser alone, so the address is there to be read. */}
          <a
            className={button.primary}
            href={`/api/auth/login?to=${encodeURIComponent(pathname + location.search)}`}
          >
            {t('signIn')}
          </a>
        </section>
      )
    case 'signed-in':
      return children(current.me)
  }
}
