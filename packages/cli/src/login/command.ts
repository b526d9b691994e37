import { hostname } from 'node:os'
import { type Account, credentialsFile, readCredentials, writeCredentials } from '../account/credentials.ts'
import { folders } from '../account/paths.ts'
import { LOCAL_SERVER, serverUrl } from '../account/server-url.ts'
import { parsed } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { asker } from '../server/connect.ts'
import { type Rights, rightsOf } from '../server/rights.ts'
import { stopSignal } from '../stop.ts'
import { printable } from '../terminal/printable.ts'
import { awaitApproval } from './await-approval.ts'
import { openBrowser } from './open-browser.ts'
import { readToken } from './read-token.ts'

export const help = `backstride login: signs in, so that sync, watch and export can act for you

Opens a page in the browser where you sign in and approve; the browser has to run on this machine. Elsewhere, make a token
on the page Settings and give it with --token: on a terminal it is asked for, in a pipe it is read from standard input.

  --server URL   where your account is (${LOCAL_SERVER})
  --token        take a token instead of opening the browser
  --no-browser   print the address of the page and open nothing

Exit code: 0 signed in, 3 refused, 4 no answer from the server.
`

/** `backstride login` */
export async function run(args: string[]): Promise<number> {
  const { values } = parsed({
    args,
    allowNegative: true,
    options: {
      server: { type: 'string' },
      token: { type: 'boolean' },
      browser: { type: 'boolean', default: true },
    },
  })
  const server = serverUrl(values.server ?? LOCAL_SERVER)
  const stop = stopSignal()
  try {
    const token = values.token ? await readToken() : await approved(server, values.browser, stop.signal)
    const account = { server, token, athleteId: athleteIdIn(token), isOwn: !values.token }
    await keep(account, await rightsOf(account, asker(stop.signal)))
    return EXIT.OK
  } catch (error) {
    if (!stop.isAsked()) throw error
    return EXIT.INTERRUPTED
  } finally {
    stop.end()
  }
}

function approved(server: string, mayOpen: boolean, signal: AbortSignal): Promise<string> {
  const show = (url: string) => {
    process.stdout.write(`Sign in and approve on this page, then come back here:\n\n  ${url}\n\n`)
    if (mayOpen) openBrowser(url)
  }
  return awaitApproval({ server, deviceName: hostname(), show, signal })
}

/** A token says whose it is: `bst_{athleteId}.{tokenId}.{secret}`. Throws Failure for what is no token. */
function athleteIdIn(token: string): string {
  const athleteId = /^bst_([\w-]{1,64})\./.exec(token)?.[1]
  if (athleteId !== undefined) return athleteId
  throw new Failure('That is no token: one begins with bst_. Nothing was changed.', EXIT.REFUSED)
}

async function keep(account: Account, { name, mayRead, maySend }: Rights): Promise<void> {
  const { server } = account
  if (!(mayRead || maySend)) {
    throw new Failure(
      `${server} does not know this token. Make another one: ${server}/settings/`,
      EXIT.REFUSED,
    )
  }
  const path = credentialsFile(folders().config)
  const others = (await readCredentials(path)).filter((other) => other.server !== server)
  await writeCredentials(path, [account, ...others])
  const who = name === undefined ? '' : ` as ${printable(name)}`
  process.stdout.write(`Signed in to ${server}${who}.\n`)
  if (!maySend) process.stdout.write('The token reads only: sync and watch need one that may send files.\n')
  if (!mayRead) process.stdout.write('The token sends only: export needs one that may read.\n')
}
