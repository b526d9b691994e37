import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'
import { processMark } from './process-mark.ts'

/** Who uses a data folder. */
interface Holder {
  readonly pid: number
  /** Tells this process from a later one with the same number; see `processMark`. */
  readonly mark: string
  /** Where it can be reached; empty until it listens. */
  readonly url: string
}

export interface Lock {
  /** Whether the process before this one died without giving the folder back. */
  readonly isTakenOver: boolean
  /** Writes down the address, for whoever finds the folder in use. */
  announce(url: string): void
  release(): void
}

/**
 * Takes a data folder for this process. What a dead process left is taken over; a living one is named in a StartError.
 * LevelDB's own lock stands behind this one, should two processes take over the same dead one's place at once.
 */
export function lockFolder(dir: string): Lock {
  const path = join(dir, 'lock.json')
  const mine: Holder = { pid: process.pid, mark: processMark(process.pid) ?? '', url: '' }
  const isTakenOver = !isWritten(path, mine)
  if (isTakenOver) {
    const holder = holderOf(path)
    if (holder && holder.mark === processMark(holder.pid)) throw inUse(dir, holder)
    rmSync(path, { force: true })
    if (!isWritten(path, mine)) throw inUse(dir, holderOf(path))
  }
  return {
    isTakenOver,
    announce: (url) => writeFileSync(path, JSON.stringify({ ...mine, url })),
    release: () => rmSync(path, { force: true }),
  }
}

function isWritten(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Undefined for a lock that a dying process left unfinished. */
function holderOf(path: string): Holder | undefined {
  try {
    const { pid, mark, url } = JSON.parse(readFileSync(path, 'utf8'))
    return { pid: Number(pid), mark: String(mark), url: String(url) }
  } catch {
    return undefined
  }
}

function inUse(dir: string, holder: Holder | undefined): StartError {
  const who = holder
    ? `process ${holder.pid}${holder.url === '' ? '' : `, ${holder.url}`}`
    : 'another process'
  return new StartError(
    `Backstride already runs on the data folder ${dir} (${who}).\n` +
      'Open that address, or stop it first; a second system needs its own folder: npm start -- --data OTHER_FOLDER --port OTHER_PORT',
  )
}
