import { EXIT } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { type Account, credentialsFile, readCredentials } from './credentials.ts'
import { folders } from './paths.ts'
import { serverUrl } from './server-url.ts'

/** Who is signed in at that server, or at the one signed in to last. Throws Failure when nobody is. */
export async function signedIn(server: string | undefined): Promise<Account> {
  const origin = server === undefined ? undefined : serverUrl(server)
  const accounts = await readCredentials(credentialsFile(folders().config))
  const account = accounts.find((each) => origin === undefined || each.server === origin)
  if (account) return account
  const command = origin === undefined ? 'backstride login' : `backstride login --server ${origin}`
  throw new Failure(`You are not signed in. Run: ${command}`, EXIT.REFUSED)
}
