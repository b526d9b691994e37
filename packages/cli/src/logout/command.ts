import { credentialsFile, readCredentials, writeCredentials } from '../account/credentials.ts'
import { folders } from '../account/paths.ts'
import { serverUrl } from '../account/server-url.ts'
import { parsed } from '../command.ts'
import { EXIT } from '../exit-code.ts'

export const help = `backstride logout: forgets the token of a server

What was sent stays there, and what is known of it here too: after another login nothing is sent twice.

  --server URL   the server to leave; without it, the one signed in to last
  --all          every server

Exit code: 0 signed out, or was not signed in.
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
  for (const { server } of leaving) {
    process.stdout.write(
      `Signed out of ${server}; the token is gone from this machine. To end it there too: ${server}/settings/\n`,
    )
  }
  return EXIT.OK
}
