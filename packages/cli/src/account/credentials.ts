import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EXIT } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { PRIVATE_FILE, writeWhole } from '../write-file.ts'

/** Whom the command line acts for at one server. */
export interface Account {
  readonly server: string
  readonly athleteId: string
  readonly token: string
  /** Whether it was made for this machine alone, by an approval in the browser; one that was given may serve others too. */
  readonly isOwn?: boolean
}

/** Everybody who is signed in; the first is the one meant when no server is said. */
export type Credentials = readonly Account[]

export function credentialsFile(configFolder: string): string {
  return join(configFolder, 'credentials.json')
}

/** Who is signed in; nobody without a file. Throws Failure when the file cannot be read. */
export async function readCredentials(path: string): Promise<Credentials> {
  try {
    const { accounts }: { accounts: unknown } = JSON.parse(await readFile(path, 'utf8'))
    if (Array.isArray(accounts) && accounts.every(isAccount)) return accounts
    throw new Error('it does not hold what this program writes')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    const reason = error instanceof Error ? error.message : String(error)
    throw new Failure(`${path} cannot be read: ${reason}. Sign in again: backstride login`, EXIT.REFUSED)
  }
}

/** Keeps who is signed in, readable for the owner alone. */
export function writeCredentials(path: string, accounts: Credentials): Promise<void> {
  return writeWhole(path, `${JSON.stringify({ accounts }, null, 2)}\n`, PRIVATE_FILE)
}

function isAccount(value: unknown): value is Account {
  const { server, athleteId, token } = Object(value)
  return [server, athleteId, token].every((text) => typeof text === 'string' && text !== '')
}
