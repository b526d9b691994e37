import { setTimeout as sleep } from 'node:timers/promises'
import { EXIT } from './exit-code.ts'

/** How a running command learns that it shall end. */
export interface Stop {
  readonly signal: AbortSignal
  /** Rejects with the signal's reason when the command shall end. */
  readonly delay: (ms: number) => Promise<unknown>
  /** Ends whatever is still under way, when the command is over. */
  readonly end: () => void
}

/** Ctrl-C and SIGTERM break the command off where it can be taken up again; a second one ends it at once. */
export function stopSignal(): Stop {
  const controller = new AbortController()
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(EXIT.INTERRUPTED)
    controller.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  const { signal } = controller
  return { signal, delay: (ms) => sleep(ms, undefined, { signal }), end: () => controller.abort() }
}
