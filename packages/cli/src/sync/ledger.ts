/**
 * What this machine knows of files and of what became of them at one server, for one athlete: a journal, one line of
 * JSON an event. A line is one write at the end of the file, so a program that is killed leaves whole lines and at most
 * one torn one, which is not read. When most lines are out of date the file is written anew beside itself and renamed.
 */

import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileErrorBody } from '@backstride/contract'
import type { Account } from '../account/credentials.ts'
import type { FoundFile } from './find-files.ts'

/** Where one content stands: announced and perhaps sent, sent for certain, or ended. */
export interface Standing {
  readonly state: 'announced' | 'sent' | 'done' | 'duplicate' | 'failed'
  /** Empty for what was refused here and never sent. */
  readonly uploadId: string
  readonly workoutId?: string | null
  readonly error?: FileErrorBody
}

export interface Ledger {
  /** Whether everything in this file has come to its end here, told by its size and time alone. */
  isSettled(file: FoundFile): boolean
  /** Where a content stands, by its SHA-256; undefined when it was never met. */
  standingOf(sha256: string): Standing | undefined
  noteFile(file: FoundFile, contents: readonly string[]): void
  noteStanding(sha256: string, standing: Standing): void
  close(): void
}

type Line =
  | {
      readonly file: string
      readonly sizeBytes: number
      readonly mtimeMs: number
      readonly contents: readonly string[]
    }
  | ({ readonly sha256: string } & Standing)

type FileLine = Extract<Line, { file: string }>

/** For the owner alone: file names tell where somebody was. */
const MODE = 0o600

export function ledgerFile(stateFolder: string, account: Account): string {
  const host = new URL(account.server).hostname.replace(/[^\w.-]/g, '_')
  return join(stateFolder, 'ledger', `${host}-${keyOf(account)}.jsonl`)
}

/** What a program holds while it writes the ledger. Short: the address of a socket has 104 bytes on some systems. */
export function lockFile(stateFolder: string, account: Account): string {
  return join(stateFolder, `${keyOf(account)}.lock`)
}

function keyOf({ server, athleteId }: Account): string {
  return createHash('sha256').update(`${server}\n${athleteId}`).digest('hex').slice(0, 16)
}

/**
 * Opens the ledger in that file, and makes it when there is none. One program at a time may hold it. Lines that cannot
 * be read are as if they had not been written: what they told is found out again from the files and the server.
 */
export function openLedger(path: string): Ledger {
  const files = new Map<string, FileLine>()
  const standings = new Map<string, Standing>()
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const { lines, isDamaged } = linesIn(path)
  lines.forEach(take)
  if (isDamaged || lines.length > 2 * (files.size + standings.size)) rewrite(path, currentLines())
  const journal = openSync(path, 'a', MODE)
  let isClosed = false

  return {
    isSettled({ path: file, sizeBytes, mtimeMs }) {
      const known = files.get(file)
      if (known?.sizeBytes !== sizeBytes || known.mtimeMs !== mtimeMs) return false
      return known.contents.every((sha256) => isEnded(standings.get(sha256)))
    },
    standingOf: (sha256) => standings.get(sha256),
    noteFile: ({ path: file, sizeBytes, mtimeMs }, contents) => note({ file, sizeBytes, mtimeMs, contents }),
    noteStanding: (sha256, standing) => note({ sha256, ...standing }),
    close() {
      isClosed = true
      closeSync(journal)
    },
  }

  function note(line: Line): void {
    // What comes late to a run that was broken off is found out by the next one.
    if (isClosed) return
    writeSync(journal, textOf(line))
    take(line)
  }

  function take(line: Line): void {
    if ('file' in line) {
      files.set(line.file, line)
    } else {
      const { sha256, ...standing } = line
      standings.set(sha256, standing)
    }
  }

  function currentLines(): Line[] {
    return [...files.values(), ...[...standings].map(([sha256, standing]) => ({ sha256, ...standing }))]
  }
}

export function isEnded(standing: Standing | undefined): standing is Standing {
  return standing !== undefined && ['done', 'duplicate', 'failed'].includes(standing.state)
}

function linesIn(path: string): { lines: Line[]; isDamaged: boolean } {
  const texts = textIn(path).split('\n')
  // Without its line break a line may be the first part of one, and still look whole.
  const isTorn = texts.pop() !== ''
  const lines = texts.flatMap(lineIn)
  return { lines, isDamaged: isTorn || lines.length < texts.length }
}

function lineIn(text: string): Line[] {
  try {
    const line: Line = JSON.parse(text)
    return 'file' in line ? (Array.isArray(line.contents) ? [line] : []) : 'sha256' in line ? [line] : []
  } catch {
    return []
  }
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

function rewrite(path: string, lines: readonly Line[]): void {
  const beside = `${path}.part`
  const file = openSync(beside, 'w', MODE)
  writeSync(file, lines.map(textOf).join(''))
  fsyncSync(file)
  closeSync(file)
  renameSync(beside, path)
}

function textOf(line: Line): string {
  return `${JSON.stringify(line)}\n`
}
