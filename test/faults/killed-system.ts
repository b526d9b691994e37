import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** The whole local system as a process of its own, which can be killed and started again on the same data. */
export interface KilledSystem {
  readonly url: string
  /** Kills it as a power cut would, and starts it again at the same address. */
  killAndRestart(afterMs: number): Promise<void>
  close(): Promise<void>
}

export async function killedSystem(dataDir: string): Promise<KilledSystem> {
  let { child, url } = await start(dataDir, '0')
  const { port } = new URL(url)
  return {
    url,
    async killAndRestart(afterMs) {
      await new Promise((resolve) => setTimeout(resolve, afterMs))
      await end(child, 'SIGKILL')
      child = (await start(dataDir, port)).child
    },
    close: () => end(child, 'SIGTERM'),
  }
}

async function start(dataDir: string, port: string): Promise<{ child: ChildProcess; url: string }> {
  const main = join(import.meta.dirname, '../../infra/local/src/main.ts')
  const args = [main, '--port', port, '--data', dataDir, '--no-demo', '--no-web']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  // Its output stays open: the system would end if it could not speak.
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk)
    const url = /runs on (http:\S+)/.exec(said)?.[1]
    if (url) return { child, url }
  }
  throw new Error(`the system did not start: ${said}`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
