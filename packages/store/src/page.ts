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
}

/**
 * One page of a list, newest first. A cursor is the sort key of the last item seen, so it stays good when items come
 * and go; one that was never given out means a place in the list like any other.
 */
export async function page<T>(table: Table, listing: Listing<T>, request: PageRequest): Promise<Page<T>> {
  const { pk, index, prefix, sortOf } = listing
  const { cursor, limit } = request
  const last = prefix + (cursor === undefined ? LAST : Buffer.from(cursor, 'base64url').toString('utf8'))
  // One more than asked for tells whether there is another page, and one may be the last item seen.
  const found = await table.query<T>({
    ...(index && { index }),
    pk,
    from: prefix,
    to: last,
    isNewestFirst: true,
    limit: limit + 2,
  })
  const unseen = found.filter((item) => sortOf(item) !== last)
  const shown = unseen.slice(0, limit)
  const end = shown.at(-1)
  const hasMore = end !== undefined && unseen.length > limit
  return {
    items: shown.map(({ data }) => data),
    nextCursor: hasMore ? Buffer.from(sortOf(end).slice(prefix.length)).toString('base64url') : null,
  }
}
