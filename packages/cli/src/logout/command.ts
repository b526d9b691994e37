import { type Account, credentialsFile, readCredentials, writeCredentials } from '../account/credentials.ts'
import { folders } from '../account/paths.ts'
import { serverUrl } from '../account/server-url.ts'
import { parsed } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { type Ask, asker } from '../server/connect.ts'
import { stopSignal } from '../stop.ts'
import { endToken } from './end-token.ts'

export const help = `backstride logout: forgets the token of a server, and ends it there

A token that you gave with --token stays good there, as other machines may have it too: end it on the page Settings.
What was sent stays there, and what is known of it here too: after another login nothing is sent twice.

  --server URL   the server to leave; without it, the one signed in to last
  --all          every server

Exit code: 0 signed out, or was not signed in; 4 the token is forgotten here, but a server that does not answer still takes it.
`

/** `backstride logout` */
export async function run(args: string[]): Promise<number> {
  const { values } = parsed({ args, options: { server: { type: 'string' }, all: { type: 'boolean' } } })
  const path = credentialsFile(folders().config)
  const accounts = await readCredentials(path)
  const origin = values.server === undefined ? accounts.at(0)?.server : serverUrl(values.server)
  const leaving = accounts.filter(({ server }) => values.all || server === origin)
  if (leaving.length === 0) {
    process.stdout.write('You were not signed in.\n')
    return EXIT.OK
  }
  await writeCredentials(
    path,
    accounts.filter((account) => !leaving.includes(account)),
  )
  const stop = stopSignal()
  try {
    const ended = await Promise.all(leaving.map((account) => left(account, asker(stop.signal))))
    return ended.every(Boolean) ? EXIT.OK : EXIT.UNREACHABLE
  } catch (error) {
    if (!stop.isAsked()) throw error
    return EXIT.INTERRUPTED
  } finally {
    stop.end()
  }
}

/** Ends a token that is of this machine alone, says how that went, and answers whether nothing is left to do. */
async function left(account: Account, ask: Ask): Promise<boolean> {
  const { server, isOwn = false } = account
  const isEnded = isOwn && (await endToken(account, ask))
  const first = `Signed out of ${server}; the token is gone from this machine`
  if (isEnded) process.stdout.write(`${first} and ended there.\n`)
  else if (isOwn) process.stderr.write(`${first}, but ${server} did not end it. Do so: ${server}/settings/\n`)
  else process.stdout.write(`${first}. Other machines may have it too; to end it: ${server}/settings/\n`)
  return isEnded || !isOwn
}
