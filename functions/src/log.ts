import { inspect } from 'node:util'

/** Writes one JSON line for whoever runs the system. Never a name, a file's content or a secret. */
export function log(level: 'info' | 'warn' | 'error', event: string, fields: Record<string, unknown>): void {
  const write = level === 'info' ? console.log : console.error
  write(JSON.stringify({ level, event, ...fields }))
}

/** What a log says of something thrown: where it was thrown, and what caused it. */
export function thrown(error: unknown): string {
  return inspect(error)
}
