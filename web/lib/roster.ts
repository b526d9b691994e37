import type { RosterEntry } from '@backstride/contract'

/** What a roster can be put in order by. */
export const ROSTER_ORDERS = ['athlete', 'worthALook', 'backward', 'last', 'added', 'undecided'] as const

export type RosterOrder = (typeof ROSTER_ORDERS)[number]

export interface RosterView {
  readonly name: string
  readonly isWorthALookOnly: boolean
  readonly by: RosterOrder
  readonly isDescending: boolean
}

/** Who needs a look stands first. */
export const FIRST_VIEW: RosterView = {
  name: '',
  isWorthALookOnly: false,
  by: 'worthALook',
  isDescending: true,
}

/** The athletes that the view names, in its order; equals stand by their names, in this language. */
export function rosterRows(entries: readonly RosterEntry[], view: RosterView, locale: string): RosterEntry[] {
  const names = new Intl.Collator(locale, { sensitivity: 'base', numeric: true })
  const wanted = view.name.trim().toLocaleLowerCase(locale)
  const shown = entries.filter(
    ({ name, alerts }) =>
      name.toLocaleLowerCase(locale).includes(wanted) && (!view.isWorthALookOnly || alerts.length > 0),
  )
  const sign = view.isDescending ? -1 : 1
  const byName = (a: RosterEntry, b: RosterEntry) => names.compare(a.name, b.name)
  if (view.by === 'athlete') return shown.toSorted((a, b) => sign * byName(a, b))
  const rankOf = RANKS[view.by]
  return shown.toSorted((a, b) => sign * (rankOf(a) - rankOf(b)) || byName(a, b))
}

/** The view after a column's head is pressed: the other way round, or by it with what is most of interest first. */
export function orderedBy(view: RosterView, by: RosterOrder): RosterView {
  if (view.by === by) return { ...view, isDescending: !view.isDescending }
  return { ...view, by, isDescending: by !== 'athlete' }
}

const RANKS: Readonly<Record<Exclude<RosterOrder, 'athlete'>, (entry: RosterEntry) => number>> = {
  worthALook: ({ alerts }) => alerts.length,
  backward: ({ recent }) => recent.backwardS,
  last: ({ lastWorkoutAt }) => (lastWorkoutAt === null ? 0 : Date.parse(lastWorkoutAt)),
  added: ({ recent }) => recent.addedKcal,
  undecided: ({ recent }) => (recent.sessions === 0 ? 0 : recent.undecidedSessions / recent.sessions),
}
