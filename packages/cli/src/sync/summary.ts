import { printable } from '../terminal/printable.ts'
import { filesText } from './event-lines.ts'
import type { FileResult, SyncEvent } from './events.ts'
import { fileErrorText } from './file-error.ts'

/** What a run has come to so far. */
export interface Summary {
  readonly files: number
  /** Files that were not opened, as nothing in them can be new. */
  readonly known: number
  readonly fresh: number
  readonly here: number
  readonly failed: readonly FileResult[]
  readonly later: readonly FileResult[]
  readonly unreadable: readonly { readonly name: string; readonly code: string }[]
}

export const NOTHING: Summary = {
  files: 0,
  known: 0,
  fresh: 0,
  here: 0,
  failed: [],
  later: [],
  unreadable: [],
}

/** The summary after one more event. */
export function afterEvent(summary: Summary, event: SyncEvent): Summary {
  switch (event.type) {
    case 'found':
      return { ...summary, files: event.files, known: event.files - event.fresh }
    case 'unreadable':
      return { ...summary, unreadable: [...summary.unreadable, event] }
    case 'ended':
      return afterEnd(summary, event.result)
    default:
      return summary
  }
}

function afterEnd(summary: Summary, result: FileResult): Summary {
  switch (result.outcome) {
    case 'new':
      return { ...summary, fresh: summary.fresh + 1 }
    case 'here':
      return { ...summary, here: summary.here + 1 }
    case 'failed':
      return { ...summary, failed: [...summary.failed, result] }
    case 'later':
      return { ...summary, later: [...summary.later, result] }
  }
}

/** Whether nothing is left to do, or to be done about. */
export function isComplete({ failed, later, unreadable }: Summary): boolean {
  return failed.length + later.length + unreadable.length === 0
}

/** The last words of a run: how many of each, then every one that needs a look, with its reason. */
export function summaryText(summary: Summary): string {
  const { files, known, fresh, here, failed, later, unreadable } = summary
  const counts = [
    `${fresh} new`,
    `${here} already here`,
    `${known} known from before`,
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(later.length > 0 ? [`${later.length} left for the next run`] : []),
  ]
  const lines = [
    `${filesText(files)}: ${counts.join(', ')}`,
    ...[...failed, ...later].map(reasonOf),
    ...unreadable.map(({ name, code }) => `  ${printable(name)} ${fileErrorText(code)}`),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function reasonOf({ name, error }: FileResult): string {
  if (!error) return `  ${printable(name)}`
  const { code, message, line, offset } = error
  const place = line !== undefined ? `, line ${line}` : offset !== undefined ? `, byte ${offset}` : ''
  return `  ${printable(name)}: ${printable(message)} (${code}${place})`
}
