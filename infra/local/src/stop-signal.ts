export interface StopOptions {
  readonly stop: () => Promise<void>
  readonly say: (line: string) => void
}

/** npm hands on the Ctrl-C that the terminal has sent to this process as well: the two come as one. */
const SAME_KEY_PRESS_MS = 700
/** 128 + 2, as shells count a program ended by SIGINT. */
const EXIT_INTERRUPTED = 130

/** Stops cleanly at the first Ctrl-C or SIGTERM, and at once at the second. */
export function onStopSignal({ stop, say }: StopOptions): void {
  let firstMs: number | undefined
  const onSignal = () => {
    const nowMs = performance.now()
    if (firstMs === undefined) {
      firstMs = nowMs
      say('\nStopping; Ctrl-C again stops at once …')
      void stop().then(() => process.exit(0), failed)
    } else if (nowMs - firstMs > SAME_KEY_PRESS_MS) process.exit(EXIT_INTERRUPTED)
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

function failed(error: unknown): void {
  console.error('It did not stop cleanly:', error)
  process.exit(1)
}
