import { printable } from '../terminal/printable.ts'
import type { SyncEvent } from './events.ts'

/** What is on its way at a moment. */
export interface Transfers {
  readonly note: (event: SyncEvent) => void
  /** A line for each file that is being sent, then one for the whole. */
  readonly lines: () => string[]
}

const BAR_WIDTH = 20

interface Going {
  readonly sizeBytes: number
  readonly sentBytes: number
}

export function transfers(): Transfers {
  const going = new Map<string, Going>()
  let [files, begun, ended, reading] = [0, 0, 0, 0]

  return {
    note(event) {
      switch (event.type) {
        case 'found':
          files = event.fresh
          break
        case 'began':
          begun++
          going.set(event.name, { sizeBytes: event.sizeBytes, sentBytes: 0 })
          break
        case 'sent':
          going.set(event.name, { ...sizeOf(event.name), sentBytes: event.bytes })
          break
        case 'delivered':
          reading++
          going.delete(event.name)
          break
        case 'ended':
          noteEnd(event.result.name)
      }
    },
    lines: () => [...[...going].map(fileLine), wholeLine()],
  }

  function sizeOf(name: string): Going {
    return going.get(name) ?? { sizeBytes: 0, sentBytes: 0 }
  }

  /** What was refused before its bytes were there is still among those being sent. */
  function noteEnd(name: string): void {
    ended++
    if (!going.delete(name)) reading = Math.max(0, reading - 1)
  }

  function wholeLine(): string {
    // An archive holds more than one; how many is known when it has been gone through.
    const total = Math.max(files, begun, ended)
    const still = reading > 0 ? `, ${reading} being read` : ''
    return `${bar(ended, total)} ${ended} of ${total}${still}`
  }
}

function fileLine([name, { sizeBytes, sentBytes }]: [string, Going]): string {
  const [unit, unitBytes] = sizeBytes < 1e6 ? ['kB', 1e3] : ['MB', 1e6]
  const amount = (bytes: number) => (bytes / unitBytes).toFixed(1)
  return `${bar(sentBytes, sizeBytes)} ${amount(sentBytes)} of ${amount(sizeBytes)} ${unit}  ${printable(name)}`
}

function bar(part: number, whole: number): string {
  const full = whole > 0 ? Math.round((part / whole) * BAR_WIDTH) : 0
  return `[${'#'.repeat(full)}${'-'.repeat(BAR_WIDTH - full)}]`
}
