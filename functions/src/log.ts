import { inspect } from 'node:util'

/**
 * Writes one JSON line for whoever runs the system. Never a name, a file's content or a secret. Lambda makes its own line of
 * it, with the level and the request, and takes an object for its fields.
 */
export function log(level: 'info' | 'warn' | 'error', event: string, fields: Record<string, unknown>): void {
  const isLambda = process.env.AWS_LAMBDA_LOG_FORMAT === 'JSON'
  const write = { info: console.log, warn: console.warn, error: console.error }[level]
  write(isLambda ? { event, ...fields } : JSON.stringify({ level, event, ...fields }))
}

/** What a log says of something thrown: where it was thrown, and what caused it. */
export function thrown(error: unknown): string {
  return inspect(error)
}
