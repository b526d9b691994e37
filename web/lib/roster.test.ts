import type { RosterEntry } from '@backstride/contract'
import { expect, test } from 'vitest'
import { FIRST_VIEW, orderedBy, ROSTER_ORDERS, rosterRows } from './roster.ts'

const ENTRIES = [
  entry('Zoë', { alerts: [], backwardS: 60, lastWorkoutAt: null }),
  entry('ada', { alerts: ['NO_SESSIONS'], backwardS: 0, lastWorkoutAt: '2026-05-01T07:00:00.000Z' }),
  entry('Bea 10', { alerts: [], backwardS: 600, lastWorkoutAt: '2026-05-19T07:00:00.000Z' }),
  entry('Bea 9', { alerts: ['NO_SESSIONS', 'UNDECIDED_SHARE'], backwardS: 30, lastWorkoutAt: null }),
]

test('who needs a look stands first, and equals by their names as people write them', () => {
  expect(namesOf(rosterRows(ENTRIES, FIRST_VIEW, 'en'))).toEqual(['Bea 9', 'ada', 'Bea 10', 'Zoë'])
})

test('every order is turned round by choosing it again, and holds everybody once', () => {
  for (const by of ROSTER_ORDERS) {
    const view = orderedBy({ ...FIRST_VIEW, by: by === 'last' ? 'added' : 'last' }, by)
    const turned = orderedBy(view, by)
    expect(turned.isDescending).toBe(!view.isDescending)
    expect(namesOf(rosterRows(ENTRIES, turned, 'en')).toSorted()).toEqual(namesOf(ENTRIES).toSorted())
  }
  const rows = (by: 'last' | 'backward' | 'athlete') =>
    namesOf(rosterRows(ENTRIES, orderedBy(FIRST_VIEW, by), 'en'))
  expect(rows('last')).toEqual(['Bea 10', 'ada', 'Bea 9', 'Zoë'])
  expect(rows('backward')).toEqual(['Bea 10', 'Zoë', 'Bea 9', 'ada'])
  expect(rows('athlete')).toEqual(['ada', 'Bea 9', 'Bea 10', 'Zoë'])
})

test('a name is found whatever its case, and with the wish for a look only those who need one', () => {
  expect(namesOf(rosterRows(ENTRIES, { ...FIRST_VIEW, name: ' BEA' }, 'en'))).toEqual(['Bea 9', 'Bea 10'])
  const worth = { ...FIRST_VIEW, isWorthALookOnly: true }
  expect(namesOf(rosterRows(ENTRIES, worth, 'en'))).toEqual(['Bea 9', 'ada'])
  expect(rosterRows(ENTRIES, { ...worth, name: 'zoë' }, 'en')).toEqual([])
})

interface Told extends Pick<RosterEntry, 'alerts' | 'lastWorkoutAt'> {
  readonly backwardS: number
}

function entry(name: string, { alerts, backwardS, lastWorkoutAt }: Told): RosterEntry {
  return {
    athleteId: name,
    name,
    fields: ['summary'],
    until: null,
    lastWorkoutAt,
    recent: { sessions: 2, undecidedSessions: alerts.length, backwardS, addedKcal: backwardS / 60 },
    backwardByWeekS: [],
    alerts,
  }
}

function namesOf(entries: readonly RosterEntry[]): string[] {
  return entries.map(({ name }) => name)
}
