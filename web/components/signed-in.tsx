'use client'

import type { Me } from '@backstride/contract'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { loadSession, session } from '../lib/session.ts'
import { useStore } from '../lib/store.ts'
import button from './button.module.css'
import { Loading } from './loading.tsx'
import notice from './notice.module.css'
import { Problem } from './problem.tsx'

/** The page for whoever is signed in; for anyone else the way to sign in, and back to here. */
export function SignedIn({ children }: { children: (me: Me) => ReactNode }) {
  const pathname = usePathname()
  const current = useStore(session, { state: 'loading' })
  switch (current.state) {
    case 'loading':
      return <Loading what="your account" height="tall" />
    case 'failed':
      return <Problem error={current.error} onRetry={loadSession} />
    case 'signed-out':
      return (
        <section className={notice.notice}>
          <h1>You are signed out</h1>
          <p>Sign in to see this page. Nothing that was uploaded is lost.</p>
          <a className={button.primary} href={`/api/auth/login?to=${encodeURIComponent(pathname)}`}>
            Sign in or create an account
          </a>
        </section>
      )
    case 'signed-in':
      return children(current.me)
  }
}
