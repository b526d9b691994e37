import { expect, test } from 'vitest'
import { memoryTable } from './memory-table.ts'
import { page } from './page.ts'
import type { Range, Table } from './table.ts'

interface Thing {
  readonly isKept: boolean
  readonly kind: number
}

/** More of either kind than one page looks at, and such as may not be shown newest, between, and oldest of all. */
const THINGS = Array.from({ length: 9000 }, (_, k) => {
  const isKept = k < 100 || k % 3 === 0 || k > 6500
  return { sk: `T#${String(k).padStart(5, '0')}`, data: { isKept, kind: k % 1000 } }
})

test('pages and cursors are, to the letter, what they would be if there were only what may be shown', async () => {
  const shown = THINGS.filter(({ data }) => !data.isKept)
  const isShown = ({ isKept }: Thing) => !isKept
  for (const kind of [undefined, 10, 999, 1000]) {
    const isWanted = kind === undefined ? undefined : (thing: Thing) => thing.kind === kind
    for (const limit of [60, 1000]) {
      const pages = await pagesOf(THINGS, { isWanted, isShown }, limit)
      expect(pages, `${kind} ${limit}`).toEqual(await pagesOf(shown, { isWanted }, limit))
      const all = pages.flatMap(({ items }) => items)
      expect(all).toEqual(
        shown
          .map(({ data }) => data)
          .filter((thing) => isWanted?.(thing) ?? true)
          .toReversed(),
      )
    }
  }
})

test('a page looks at 2,000 items at most, and says with its cursor that there are more', async () => {
  const [first, ...others] = await pagesOf(THINGS, { isWanted: () => false }, 9)
  expect(first).toEqual({ items: [], nextCursor: Buffer.from('07000').toString('base64url') })
  expect(others).toHaveLength(4)
})

type Wishes = Pick<Parameters<typeof page<Thing>>[1], 'isWanted' | 'isShown'>

async function pagesOf(things: typeof THINGS, wishes: Wishes, limit: number) {
  const listing = { pk: 'P', prefix: 'T#', sortOf: ({ sk }: { readonly sk: string }) => sk, ...wishes }
  const pages = [await page<Thing>(tableOf(things), listing, { limit })]
  for (let cursor = pages[0].nextCursor; cursor !== null; ) {
    const next = await page<Thing>(tableOf(things), listing, { cursor, limit })
    pages.push(next)
    cursor = next.nextCursor
  }
  return pages
}

/** A table that answers the queries of a list. */
function tableOf(things: typeof THINGS): Table {
  const newestFirst = things.toReversed()
  return {
    ...memoryTable(),
    async query<T>({ pk, from, to, limit }: Range) {
      const first = newestFirst.findIndex(({ sk }) => sk <= to)
      const found = first < 0 ? [] : newestFirst.slice(first, first + (limit ?? Number.POSITIVE_INFINITY))
      return found
        .filter(({ sk }) => sk >= from)
        .map(({ sk, data }) => ({ pk, sk, revision: 1, data: data as T }))
    },
  }
}
