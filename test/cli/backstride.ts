import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

const MAIN = join(import.meta.dirname, '../../packages/cli/src/main.ts')

/** A running command line. */
export interface Run {
  /** Settles when it has said something of this kind on standard output; rejects when it ends without. */
  said(pattern: RegExp): Promise<RegExpExecArray>
  kill(signal: NodeJS.Signals): void
  readonly ended: Promise<Ended>
}

export interface Ended {
  /** Null for one that was killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command line as a person with this home folder has it; `main` is another program than the sources'. */
export function commandLine(home: string, main: string = MAIN) {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_STATE_HOME: join(home, 'state'),
  }
  const start = (args: readonly string[], input = ''): Run => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: home,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    child.stdin.end(input)
    return followed(child)
  }
  return { start, run: (...args: string[]) => start(args).ended }
}

function followed(child: ChildProcessByStdio<Writable, Readable, Readable>): Run {
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = once(child, 'close').then(([code]): Ended => ({ code, stdout, stderr }))
  return {
    ended,
    kill: (signal) => void child.kill(signal),
    async said(pattern) {
      for (;;) {
        const found = pattern.exec(stdout)
        if (found) return found
        const more = once(child.stdout, 'data').then(() => undefined)
        const end = await Promise.race([more, ended])
        if (end && !pattern.test(stdout)) throw new Error(`it ended with ${end.code}: ${stdout}${stderr}`)
      }
    },
  }
}
