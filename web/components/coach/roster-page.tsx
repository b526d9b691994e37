'use client'

import type { Me, RosterEntry } from '@backstride/contract'
import Link from 'next/link'
import { useState } from 'react'
import { NOT_KNOWN } from '../../lib/figures.ts'
import { fieldNames } from '../../lib/grant-fields.ts'
import { api } from '../../lib/session.ts'
import { useFormat } from '../../lib/use-format.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/coach.json'
import sharing from '../../messages/en/sharing.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import page from '../page.module.css'
import { Problem } from '../problem.tsx'
import { ScrollTable } from '../scroll-table.tsx'
import { SignedIn } from '../signed-in.tsx'
import { Alerts } from './alerts.tsx'

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
      <Roster timeZone={timeZone} version={version} />
    </>
  )
}

function Roster({ timeZone, version }: { timeZone: string; version: number }) {
  const t = useWords('coach', english)
  const { resource, reload } = useResource('roster', () => api('getRoster'), version)
  if (resource.state === 'loading') return <Loading what={t('what')} height="tall" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const { items } = resource.value
  if (items.length === 0) {
    return <p>{t.rich('none', { link: (chunks) => <Link href="/invitation/">{chunks}</Link> })}</p>
  }
  return (
    <ScrollTable label={t('athletes')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('athlete')}</th>
            <th scope="col">{t('worthALook')}</th>
            <th scope="col">{t('backward')}</th>
            <th scope="col">{t('last')}</th>
            <th scope="col">{t('added')}</th>
            <th scope="col">{t('undecided')}</th>
            <th scope="col">{t('granted')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((entry) => (
            <RosterRow key={entry.athleteId} entry={entry} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

function RosterRow({ entry, timeZone }: { entry: RosterEntry; timeZone: string }) {
  const t = useWords('coach', english)
  const share = useWords('sharing', sharing)
  const format = useFormat()
  const { athleteId, name, lastWorkoutAt, recent, fields, until, alerts } = entry
  return (
    <tr>
      <th scope="row">
        <Link href={`/athletes/${athleteId}/`}>{name}</Link>
      </th>
      <td>
        {alerts.length > 0
          ? alerts.map((rule) => t(`alerts.name.${rule}`)).join(share('separator'))
          : NOT_KNOWN}
      </td>
      <td>{format.minutes(recent.backwardS)}</td>
      <td>{lastWorkoutAt ? format.day(lastWorkoutAt, timeZone) : NOT_KNOWN}</td>
      <td>{format.energy(recent.addedKcal)}</td>
      <td>{t('ofSessions', { undecided: recent.undecidedSessions, sessions: recent.sessions })}</td>
      <td>
        {until
          ? t('grantedUntil', { fields: fieldNames(fields, share), day: format.day(until, timeZone) })
          : fieldNames(fields, share)}
      </td>
    </tr>
  )
}
