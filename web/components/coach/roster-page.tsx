'use client'

import type { Me } from '@backstride/contract'
import Link from 'next/link'
import { useState } from 'react'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/coach.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import page from '../page.module.css'
import { Problem } from '../problem.tsx'
import { SignedIn } from '../signed-in.tsx'
import { Alerts } from './alerts.tsx'
import { Roster } from './roster.tsx'

/** The athletes who have granted this coach a look, with the last four weeks of each. */
export function RosterPage() {
  const t = useWords('coach', english)
  return (
    <SignedIn>
      {(me) => (
        <div className={page.page}>
          <header className={page.title}>
            <h1>{t('athletes')}</h1>
            <p>{t('note')}</p>
          </header>
          <Athletes me={me} />
        </div>
      )}
    </SignedIn>
  )
}

function Athletes({ me: { timeZone, isDemo } }: { me: Me }) {
  const [version, setVersion] = useState(0)
  return (
    <>
      <Alerts timeZone={timeZone} isFixed={isDemo} onChanged={() => setVersion(version + 1)} />
      <Loaded timeZone={timeZone} version={version} />
    </>
  )
}

function Loaded({ timeZone, version }: { timeZone: string; version: number }) {
  const t = useWords('coach', english)
  const { resource, reload } = useResource('roster', () => api('getRoster'), version)
  if (resource.state === 'loading') return <Loading what={t('what')} height="tall" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const { items } = resource.value
  if (items.length === 0) {
    return <p>{t.rich('none', { link: (chunks) => <Link href="/invitation/">{chunks}</Link> })}</p>
  }
  return <Roster entries={items} timeZone={timeZone} />
}
