import { printable } from '../terminal/printable.ts'
import type { FileResult, SyncEvent } from './events.ts'
import { fileErrorText } from './file-error.ts'

export type LinkOf = (workoutId: string) => string

/**
 * What is to be read of an event afterwards, in a log or above what moves; most leave nothing. Nothing for what is here
 * already: of a bulk export that would be thousands of lines.
 */
export function eventLines(event: SyncEvent, linkOf: LinkOf): string[] {
  switch (event.type) {
    case 'unreadable':
      return [`${printable(event.name)} ${fileErrorText(event.code)}`]
    case 'ended':
      return endLines(event.result, linkOf)
    default:
      return []
  }
}

function endLines({ name, outcome, workoutId, error }: FileResult, linkOf: LinkOf): string[] {
  const shown = printable(name)
  switch (outcome) {
    case 'new':
      return [`new     ${shown}${workoutId ? `  ${linkOf(workoutId)}` : ''}`]
    case 'here':
      return []
    case 'failed':
    case 'later':
      return [`${outcome.padEnd(7)} ${shown}: ${printable(error?.message ?? '')} (${error?.code})`]
  }
}

export function filesText(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}

export function waitText(reason: 'no answer' | 'busy', waitMs: number): string {
  const what = reason === 'busy' ? 'The server is busy' : 'The server does not answer'
  return `${what}; trying again in ${Math.ceil(waitMs / 1000)} s`
}
