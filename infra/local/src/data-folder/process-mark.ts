import { readFileSync } from 'node:fs'

/**
 * A text that a process has for life and no later process of the same number shares; undefined when there is no such
 * process. On Linux the boot and the tick it started at (proc(5): `stat`, field 22); elsewhere only that it lives.
 */
export function processMark(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  if (process.platform !== 'linux') return 'alive'
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in parentheses, may itself hold spaces; the fields after it do not.
    const [, startTick] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(18)
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${startTick}`
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
