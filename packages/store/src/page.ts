import { LAST, type Range, type Stored, type Table } from './table.ts'

export interface PageRequest {
  /** What the page before gave as `nextCursor`. */
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface Page<T> {
  readonly items: T[]
  /** Null on the last page. */
  readonly nextCursor: string | null
}

export interface Listing<T> extends Pick<Range, 'pk' | 'index'> {
  /** All sort keys of the list start with it. */
  readonly prefix: string
  readonly sortOf: (item: Stored<T>) => string
  /** What follows the prefix lies between these; absent for an end that is open. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Which items are listed; absent for all. */
  readonly isWanted?: ((data: T) => boolean) | undefined
  /** Which items the reader may know of: no page, cursor or end of one tells that there are others. Absent for all. */
  readonly isShown?: ((data: T) => boolean) | undefined
}

/** Items read together where not all are listed, and the most that one page looks at: a second of the table. */
const READ = 200
const MOST_LOOKED = 2000

/**
 * One page of a list, newest first. A cursor is the sort key of the last item seen, so it stays good when items come
 * and go; one that was never given out means a place in the list like any other. Where not all items are listed, a page
 * may be short, even empty, and still have a next one.
 */
export async function page<T>(
  table: Table,
  listing: Listing<T>,
  { cursor, limit }: PageRequest,
): Promise<Page<T>> {
  const { pk, index, prefix, sortOf, from = '', to = '', isWanted, isShown } = listing
  // One more than asked for tells whether there is another page, and one may be the last item seen.
  const most = isWanted || isShown ? READ : limit + 2
  const wanted: Stored<T>[] = []
  let last = prefix + (cursor === undefined ? to + LAST : Buffer.from(cursor, 'base64url').toString('utf8'))
  for (let left = MOST_LOOKED; ; ) {
    const range = { ...(index && { index }), pk, from: prefix + from, to: last }
    const found = await table.query<T>({ ...range, isNewestFirst: true, limit: most })
    const unseen = found.filter((item) => sortOf(item) !== last)
    const looked = unseen.filter(({ data }) => isShown?.(data) ?? true).slice(0, left)
    wanted.push(...looked.filter(({ data }) => isWanted?.(data) ?? true))
    if (wanted.length > limit) {
      const shown = wanted.slice(0, limit)
      return pageOf(shown, sortOf(shown[limit - 1]), prefix)
    }
    left -= looked.length
    const end = looked.at(-1)
    if (left === 0 && end) return pageOf(wanted, sortOf(end), prefix)
    if (found.length < most) return pageOf(wanted, undefined, prefix)
    last = sortOf(found[most - 1])
  }
}

function pageOf<T>(items: readonly Stored<T>[], last: string | undefined, prefix: string): Page<T> {
  return {
    items: items.map(({ data }) => data),
    nextCursor: last === undefined ? null : Buffer.from(last.slice(prefix.length)).toString('base64url'),
  }
}
