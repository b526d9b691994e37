import type { Look } from '@backstride/contract'
import Link from 'next/link'
import { useState } from 'react'
import { lookedAt } from '../../../lib/looked-at.ts'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import { useFormat } from '../../../lib/use-format.ts'
import { useResource } from '../../../lib/use-resource.ts'
import english from '../../../messages/en/settings.json'
import sharing from '../../../messages/en/sharing.json'
import { useWords } from '../../../messages/words.ts'
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
  const t = useWords('settings', english)
  const { resource, reload } = useResource('looks', () => pageOf())
  if (resource.state === 'loading') return <Loading what={t('looks.what')} height="short" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  if (resource.value.items.length === 0) return <p className={styles.sub}>{t('looks.none')}</p>
  return <Pages first={resource.value} {...props} />
}

function Pages({ first, ...props }: LooksProps & { first: Awaited<ReturnType<typeof pageOf>> }) {
  const t = useWords('settings', english)
  const [older, setOlder] = useState([first])
  const { outcome, run } = useAction()
  const cursor = older.at(-1)?.nextCursor
  return (
    <>
      <ScrollTable label={t('looks.label')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('looks.when')}</th>
              <th scope="col">{t('looks.who')}</th>
              <th scope="col">{t('looks.thing')}</th>
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
          {t('looks.earlier')}
        </button>
      )}
      <OutcomeText outcome={outcome} done="" />
    </>
  )
}

function LookRow({ look, athleteId, timeZone }: LooksProps & { look: Look }) {
  const format = useFormat()
  const what = lookedAt(look.what, useWords('sharing', sharing))
  return (
    <tr>
      <td>{format.dayAndTime(look.at, timeZone)}</td>
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
