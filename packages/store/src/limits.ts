import type { Table } from './table.ts'

export interface Limits {
  /** How many times this was counted under this name in the window that began at that Unix second, this time included. */
  countInWindow(name: string, windowStartS: number, windowS: number): Promise<number>
}

/**
 * Counters, one item for each name and window. Unlike everything else they are added to without a condition: callers
 * at the same moment must not wait for each other, and a repeated write counts one too many at worst.
 */
export function limits(table: Table): Limits {
  return {
    countInWindow(name, windowStartS, windowS) {
      const key = { pk: `LIMIT#${name}`, sk: `WINDOW#${windowStartS}` }
      return table.count(key, windowStartS + 2 * windowS)
    },
  }
}
