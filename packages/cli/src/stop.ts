import { setTimeout as sleep } from 'node:timers/promises'
import { EXIT } from './exit-code.ts'

/** How a running command learns that it shall end. */
export interface Stop {
  readonly signal: AbortSignal
  /** Whether somebody asked for it, by Ctrl-C or SIGTERM. */
  readonly isAsked: () => boolean
  /** Rejects with the signal's reason when the command shall end. */
  readonly delay: (ms: number) => Promise<unknown>
  /** Ends whatever is still under way, when the command is over. */
  readonly end: () => void
}

/** Ctrl-C and SIGTERM break the command off where it can be taken up again; a second one ends it at once. */
export function stopSignal(): Stop {
  const controller = new AbortController()
  const { signal } = controller
  let isAsked = false
  const onSignal = () => {
    if (isAsked) process.exit(EXIT.INTERRUPTED)
    isAsked = true
    controller.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    signal,
    isAsked: () => isAsked,
    delay: (ms) => sleep(ms, undefined, { signal }),
    end: () => controller.abort(),
  }
}
