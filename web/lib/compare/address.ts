import type { Days } from '../calendar.ts'
import { isRange } from '../trend-range.ts'

/** What is compared, as the address of the page says it; a side that is not told is chosen by the page. */
export interface Compared {
  readonly athleteId: string
  readonly what: 'workouts' | 'periods'
  /** Ids of workouts, or ranges of days as `2026-05-01_2026-05-31`. */
  readonly left?: string | undefined
  readonly right?: string | undefined
}

const ID = /^[\w-]{1,64}$/

/** What an address asks for. What no identifier or range could be is left out. */
export function comparedIn(search: URLSearchParams, ownId: string): Compared {
  const athlete = search.get('athlete') ?? ''
  const what = search.get('of') === 'periods' ? 'periods' : 'workouts'
  const side = (name: string) => {
    const text = search.get(name) ?? ''
    return (what === 'periods' ? rangeIn(text) !== undefined : ID.test(text)) ? text : undefined
  }
  return { athleteId: ID.test(athlete) ? athlete : ownId, what, left: side('left'), right: side('right') }
}

/** The search part of an address that asks for it. */
export function searchOf({ athleteId, what, left, right }: Compared): string {
  const search = new URLSearchParams({ athlete: athleteId })
  if (what === 'periods') search.set('of', what)
  if (left !== undefined) search.set('left', left)
  if (right !== undefined) search.set('right', right)
  return search.toString()
}

/** The days that one side of an address names; undefined where it names none. */
export function rangeIn(text: string | undefined): Days | undefined {
  const [, from = '', to = ''] = /^(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)$/.exec(text ?? '') ?? []
  return isRange({ from, to }) ? { from, to } : undefined
}

export function textOfRange({ from, to }: Days): string {
  return `${from}_${to}`
}
