import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'
import { type Lock, lockFolder } from './lock.ts'
import { type Secrets, secretsOf } from './secrets.ts'
import { servicesOf } from './services.ts'

/** Version of the layout below; it changes when an older program could not read a newer folder, or the reverse. */
const VERSION = 1

/** Everything that is kept between two starts. */
export interface DataFolder {
  readonly dir: string
  readonly tableDir: string
  readonly objectsDir: string
  readonly secrets: Secrets
  /** What services know this installation by, as JSON; empty where the operator wrote nothing down. */
  readonly services: string
  readonly lock: Lock
}

/** Opens, or makes, a data folder for this process alone. Throws a StartError when that cannot be. */
export function openDataFolder(dir: string): DataFolder {
  makeFolder(dir)
  const lock = lockFolder(dir)
  try {
    requireVersion(dir)
    const secrets = secretsOf(dir)
    return {
      dir,
      tableDir: join(dir, 'table'),
      objectsDir: join(dir, 'objects'),
      secrets,
      services: servicesOf(dir, secrets),
      lock,
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(
      `The data folder ${dir} cannot be made (${reason}). Name another one with --data FOLDER.`,
    )
  }
}

function requireVersion(dir: string): void {
  const path = join(dir, 'version.json')
  if (!existsSync(path)) {
    const others = readdirSync(dir).filter((name) => name !== 'lock.json')
    if (others.length > 0) throw foreign(dir, `it holds ${others[0]} but no version.json`)
    writeFileSync(path, JSON.stringify({ format: 'backstride-data', version: VERSION }), { flush: true })
    return
  }
  const { format, version } = parsed(path)
  if (format !== 'backstride-data' || !Number.isInteger(version))
    throw foreign(dir, 'its version.json cannot be read')
  if (version !== VERSION) {
    throw new StartError(
      `The data folder ${dir} has version ${version}; this program reads version ${VERSION}.\n` +
        'Start the program that made it, or name another folder with --data FOLDER. Nothing was changed.',
    )
  }
}

function parsed(path: string): { format?: unknown; version?: unknown } {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? {}
  } catch {
    return {}
  }
}

function foreign(dir: string, reason: string): StartError {
  return new StartError(
    `${dir} is no data folder of Backstride, or a damaged one: ${reason}.\n` +
      'Restore it from a copy, move it away, or name another folder with --data FOLDER. Nothing was changed.',
  )
}
