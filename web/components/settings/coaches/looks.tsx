import type { Look } from '@backstride/contract'
import Link from 'next/link'
import { useState } from 'react'
import { dayAndTime } from '../../../lib/format-time.ts'
import { lookedAt } from '../../../lib/looked-at.ts'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import { useResource } from '../../../lib/use-resource.ts'
import button from '../../button.module.css'
import { Loading } from '../../loading.tsx'
import { OutcomeText } from '../../outcome-text.tsx'
import { Problem } from '../../problem.tsx'
import { ScrollTable } from '../../scroll-table.tsx'
import styles from '../settings.module.css'

interface LooksProps {
  readonly athleteId: string
  readonly timeZone: string
}

/** Who looked at what, newest first, older ones on demand. */
export function Looks(props: LooksProps) {
  const { resource, reload } = useResource('looks', () => pageOf())
  if (resource.state === 'loading') return <Loading what="the log" height="short" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  if (resource.value.items.length === 0) return <p className={styles.sub}>Nobody has looked yet.</p>
  return <Pages first={resource.value} {...props} />
}

function Pages({ first, ...props }: LooksProps & { first: Awaited<ReturnType<typeof pageOf>> }) {
  const [older, setOlder] = useState([first])
  const { outcome, run } = useAction()
  const cursor = older.at(-1)?.nextCursor
  return (
    <>
      <ScrollTable label="Who looked at what">
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {older
              .flatMap(({ items }) => items)
              .map((look) => (
                <LookRow key={`${look.at} ${look.what} ${look.viewerId}`} look={look} {...props} />
              ))}
          </tbody>
        </table>
      </ScrollTable>
      {cursor && (
        <button
          type="button"
          className={button.secondary}
          onClick={() =>
            run(async () => {
              const page = await pageOf(cursor)
              setOlder((before) => [...before, page])
            })
          }
        >
          Show earlier looks
        </button>
      )}
      <OutcomeText outcome={outcome} done="" />
    </>
  )
}

function LookRow({ look, athleteId, timeZone }: LooksProps & { look: Look }) {
  const what = lookedAt(look.what)
  return (
    <tr>
      <td>{dayAndTime(look.at, timeZone)}</td>
      <td>{look.viewerName}</td>
      <td>
        {look.workoutId ? (
          <Link href={`/athletes/${athleteId}/workouts/${look.workoutId}/`}>{what}</Link>
        ) : (
          what
        )}
      </td>
    </tr>
  )
}

function pageOf(cursor?: string) {
  return api('listLooks', { query: { limit: 20, ...(cursor && { cursor }) } })
}
