import type { Tell } from '../sync/events.ts'
import type { Found, FoundFile, Place } from '../sync/find-files.ts'

export interface Watching {
  readonly find: (places: readonly Place[]) => Promise<Found>
  /** Whether there is nothing new in it. */
  readonly isSettled: (file: FoundFile) => boolean
  readonly run: (files: readonly FoundFile[]) => Promise<void>
  /** Settles when it is time to look again; rejects when the watch shall end. */
  readonly pause: () => Promise<unknown>
  readonly tell: Tell
  /** A folder is there, or there again. */
  readonly tellBack: (name: string) => void
}

/** What a run could not bring to its end is left alone for so many looks, five minutes at ten seconds each. */
const REST_LOOKS = 30

/**
 * Looks at folders again and again, and runs when something new lies in them. A file is taken when two looks in a row
 * saw it with the same size and time, so that none is taken while it is being copied. A folder that goes away, as a
 * watch does, is waited for. Looking, and not the system's notices, as those end when a disk is taken out and never
 * come from many a network folder. Never settles; rejects what `run` and `pause` do.
 */
export async function watchFolders(watching: Watching, places: readonly Place[]): Promise<never> {
  const { find, isSettled, run, pause } = watching
  let seen = new Set<string>()
  const resting = new Map<string, number>()
  let missing: readonly string[] = []
  for (let look = 0; ; look++) {
    const found = await find(places)
    missing = tellMissing(watching, found, missing)
    const fresh = found.files.filter((file) => !isSettled(file))
    const due = fresh.filter((file) => seen.has(markOf(file)) && look >= (resting.get(markOf(file)) ?? 0))
    for (const file of due) resting.set(markOf(file), look + REST_LOOKS)
    if (due.length > 0) await run(due)
    seen = new Set(fresh.map(markOf))
    await pause()
  }
}

/** Tells what is gone and what is back since the last look, and answers what is missing now. */
function tellMissing(
  { tell, tellBack }: Watching,
  { unreadable }: Found,
  before: readonly string[],
): string[] {
  const now = unreadable.map(({ name }) => name)
  for (const each of unreadable) if (!before.includes(each.name)) tell({ type: 'unreadable', ...each })
  for (const name of before) if (!now.includes(name)) tellBack(name)
  return now
}

function markOf({ path, sizeBytes, mtimeMs }: FoundFile): string {
  return `${path}\n${sizeBytes}\n${mtimeMs}`
}
