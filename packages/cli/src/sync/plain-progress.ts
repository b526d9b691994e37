import { eventLines, filesText, type LinkOf, waitText } from './event-lines.ts'
import type { SyncEvent, Tell } from './events.ts'

/** For pipes and logs: one line for each thing that a reader would want to know, nothing that moves. */
export function plainProgress(write: (text: string) => void, linkOf: LinkOf): Tell {
  let isWaiting = false
  return (event) => {
    for (const line of linesOf(event)) write(`${line}\n`)
    // An outage is one line, however many files wait for its end.
    if (event.type === 'waiting') isWaiting = true
    if (event.type === 'delivered' || event.type === 'ended') isWaiting = false
  }

  function linesOf(event: SyncEvent): string[] {
    if (event.type === 'found') return [`${filesText(event.files)}, ${event.fresh} to look at`]
    if (event.type === 'waiting') return isWaiting ? [] : [waitText(event.reason, event.waitMs)]
    return eventLines(event, linkOf)
  }
}
