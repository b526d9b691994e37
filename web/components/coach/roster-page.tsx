'use client'

import type { Me, RosterEntry } from '@backstride/contract'
import Link from 'next/link'
import { useState } from 'react'
import { ALERT_NAMES } from '../../lib/alert-names.ts'
import { energy, minutes, NOT_KNOWN } from '../../lib/format.ts'
import { day } from '../../lib/format-time.ts'
import { fieldNames } from '../../lib/grant-fields.ts'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import { Loading } from '../loading.tsx'
import page from '../page.module.css'
import { Problem } from '../problem.tsx'
import { ScrollTable } from '../scroll-table.tsx'
import { SignedIn } from '../signed-in.tsx'
import { Alerts } from './alerts.tsx'

/** The athletes who have granted this coach a look, with the last four weeks of each. */
export function RosterPage() {
  return (
    <SignedIn>
      {(me) => (
        <div className={page.page}>
          <header className={page.title}>
            <h1>Athletes</h1>
            <p>Those who let you see their workouts, and their last 28 days. Dates in your own time zone.</p>
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
  const { resource, reload } = useResource('roster', () => api('getRoster'), version)
  if (resource.state === 'loading') return <Loading what="athletes" height="tall" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const { items } = resource.value
  if (items.length === 0) {
    return (
      <p>
        Nobody has granted you a look yet. An athlete invites you in the settings, with a link or a code.{' '}
        <Link href="/invitation/">I have a code</Link>
      </p>
    )
  }
  return (
    <ScrollTable label="Athletes">
      <table>
        <thead>
          <tr>
            <th scope="col">Athlete</th>
            <th scope="col">Worth a look</th>
            <th scope="col">Backward, 28 days</th>
            <th scope="col">Last workout</th>
            <th scope="col">Added energy, 28 days</th>
            <th scope="col">Undecided</th>
            <th scope="col">Granted</th>
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
  const { athleteId, name, lastWorkoutAt, recent, fields, until, alerts } = entry
  return (
    <tr>
      <th scope="row">
        <Link href={`/athletes/${athleteId}/`}>{name}</Link>
      </th>
      <td>{alerts.length > 0 ? alerts.map((rule) => ALERT_NAMES[rule]).join(', ') : NOT_KNOWN}</td>
      <td>{minutes(recent.backwardS)} min</td>
      <td>{lastWorkoutAt ? day(lastWorkoutAt, timeZone) : NOT_KNOWN}</td>
      <td>{energy(recent.addedKcal)}</td>
      <td>
        {recent.undecidedSessions} of {recent.sessions}
      </td>
      <td>
        {fieldNames(fields)}
        {until && `, until ${day(until, timeZone)}`}
      </td>
    </tr>
  )
}
