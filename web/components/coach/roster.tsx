import type { RosterEntry } from '@backstride/contract'
import { useState } from 'react'
import { FIRST_VIEW, orderedBy, type RosterView, rosterRows } from '../../lib/roster.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/coach.json'
import { LOCALES } from '../../messages/languages.ts'
import { useSpokenLanguage, useWords } from '../../messages/words.ts'
import { ScrollTable } from '../scroll-table.tsx'
import { SortHead } from '../sort-head.tsx'
import styles from './roster.module.css'
import { RosterFields } from './roster-fields.tsx'
import { RosterRow } from './roster-row.tsx'

/** What can be sorted has its name in both; the other columns have one. */
const COLUMNS = [
  'athlete',
  'worthALook',
  'weeks',
  'backward',
  'last',
  'added',
  'undecided',
  'granted',
] as const

type Column = (typeof COLUMNS)[number]

interface RosterProps {
  readonly entries: readonly RosterEntry[]
  readonly timeZone: string
}

/** All athletes of a coach, those who need a look first: a table that is sorted by its heads, on a phone cards. */
export function Roster({ entries, timeZone }: RosterProps) {
  const t = useWords('coach', english)
  const format = useFormat()
  const locale = LOCALES[useSpokenLanguage()]
  const [view, setView] = useState(FIRST_VIEW)
  const rows = rosterRows(entries, view, locale)
  return (
    <div className={styles.roster}>
      <RosterFields view={view} onChange={setView} />
      <p className={styles.found} role="status">
        {t('roster.found', { shown: rows.length, all: entries.length })}
      </p>
      {rows.length === 0 ? (
        <p>{t('roster.nobody')}</p>
      ) : (
        <ScrollTable label={t('athletes')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <Head key={column} column={column} view={view} onView={setView} />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((entry) => (
                <RosterRow key={entry.athleteId} entry={entry} timeZone={timeZone} format={format} />
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
    </div>
  )
}

interface HeadProps {
  readonly column: Column
  readonly view: RosterView
  readonly onView: (view: RosterView) => void
}

function Head({ column, view, onView }: HeadProps) {
  const t = useWords('coach', english)
  if (column === 'weeks') return <th scope="col">{t('roster.weeks')}</th>
  if (column === 'granted') return <th scope="col">{t('granted')}</th>
  const now = view.isDescending ? 'descending' : 'ascending'
  return (
    <SortHead order={view.by === column ? now : undefined} onOrder={() => onView(orderedBy(view, column))}>
      {t(column)}
    </SortHead>
  )
}
