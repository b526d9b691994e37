import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'
import type { Secrets } from './secrets.ts'

/**
 * The clients of services in `services.json` of a data folder, with the key that seals access to people's accounts there;
 * empty where there is no such file. Throws a StartError for one that cannot be read.
 */
export function servicesOf(dir: string, { webhookKey }: Pick<Secrets, 'webhookKey'>): string {
  const path = join(dir, 'services.json')
  if (!existsSync(path)) return ''
  try {
    return JSON.stringify({ clients: JSON.parse(readFileSync(path, 'utf8')), sealingKey: webhookKey })
  } catch {
    throw new StartError(`${path} is no JSON. docs/operations.md says what it holds.`)
  }
}
