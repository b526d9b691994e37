import type { Paint } from '../terminal/colour.ts'
import { fitting } from '../terminal/fitting.ts'
import { eventLines, type LinkOf, waitText } from './event-lines.ts'
import type { SyncEvent, Tell } from './events.ts'
import { transfers } from './transfers.ts'

export interface Screen {
  readonly write: (text: string) => void
  /** Characters of a line. */
  readonly columns: () => number
  readonly paint: Paint
  /** Milliseconds, from any start. */
  readonly now: () => number
}

export interface LiveProgress {
  readonly tell: Tell
  /** Takes away what moves. */
  readonly end: () => void
}

/** Ten pictures a second: movement, without a terminal that does nothing else. */
const FRAME_MS = 100

/** For a terminal: a bar for the whole, a line for each file on its way, and above them what is to stay. */
export function liveProgress(screen: Screen, linkOf: LinkOf): LiveProgress {
  const { note, lines } = transfers()
  let waiting: string[] = []
  let drawnLines = 0
  let drawnAt = Number.NEGATIVE_INFINITY

  return {
    tell(event) {
      note(event)
      waiting = event.type === 'waiting' ? [waitText(event.reason, event.waitMs)] : []
      const lasting = eventLines(event, linkOf).map((line) => screen.paint(colourOf(event), line))
      if (lasting.length > 0 || screen.now() - drawnAt >= FRAME_MS) draw(lasting)
    },
    end: erase,
  }

  function draw(lasting: readonly string[]): void {
    erase()
    const moving = [...lines(), ...waiting].map((line) => fitting(line, screen.columns()))
    screen.write([...lasting, ...moving].map((line) => `${line}\n`).join(''))
    drawnLines = moving.length
    drawnAt = screen.now()
  }

  /** Back to where the moving lines began, and everything after it away: CPL and ED of ECMA-48. */
  function erase(): void {
    if (drawnLines > 0) screen.write(`\u001b[${drawnLines}F\u001b[0J`)
    drawnLines = 0
  }
}

function colourOf(event: SyncEvent): Parameters<Paint>[0] {
  if (event.type !== 'ended') return 'yellow'
  return ({ new: 'green', here: 'dim', failed: 'red', later: 'yellow' } as const)[event.result.outcome]
}
