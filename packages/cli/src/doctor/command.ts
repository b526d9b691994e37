import { type Account, credentialsFile, readCredentials } from '../account/credentials.ts'
import { folders } from '../account/paths.ts'
import { LOCAL_SERVER, serverUrl } from '../account/server-url.ts'
import { callerPath } from '../caller-path.ts'
import { parsed } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { type Ask, asker } from '../server/connect.ts'
import { stopSignal } from '../stop.ts'
import { ledgerFile } from '../sync/ledger.ts'
import { painter } from '../terminal/colour.ts'
import { checkFolder, checkPrivate, checkServer, checkToken, type Finding } from './checks.ts'

export const help = `backstride doctor [FOLDER…]: checks that everything is as sync needs it

Looks at who else could read the tokens and the ledger, the server, its version and its clock, what the token opens, and the folders.

  --server URL   another server than the one signed in to last

Exit code: 0 all is well, 1 something will not work; the line says what to do.
`

/** `backstride doctor` */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parsed({
    args,
    allowPositionals: true,
    options: { server: { type: 'string' } },
  })
  const path = credentialsFile(folders().config)
  const accounts = await readCredentials(path)
  const server =
    values.server === undefined ? (accounts.at(0)?.server ?? LOCAL_SERVER) : serverUrl(values.server)
  const account = accounts.find((each) => each.server === server)
  const stop = stopSignal()
  const ask = asker(stop.signal)
  const findings = [
    await checkPrivate(path, 'no token is kept yet'),
    ...(await checkServer(server, ask, Date.now)),
    ...(account ? await checkAccount(account, ask) : [NOT_SIGNED_IN]),
    ...(await Promise.all(positionals.map((name) => checkFolder({ name, path: callerPath(name) })))),
  ]
  stop.end()
  const paint = painter(process.stdout)
  const colours = { ok: 'green', note: 'yellow', bad: 'red' } as const
  for (const { grade, text } of findings) {
    process.stdout.write(`${paint(colours[grade], grade.padEnd(4))}  ${text}\n`)
  }
  return findings.some(({ grade }) => grade === 'bad') ? EXIT.INCOMPLETE : EXIT.OK
}

async function checkAccount(account: Account, ask: Ask): Promise<Finding[]> {
  const ledger = ledgerFile(folders().state, account)
  return [await checkPrivate(ledger, 'nothing was sent from here yet'), ...(await checkToken(account, ask))]
}

const NOT_SIGNED_IN: Finding = { grade: 'bad', text: 'not signed in there. Run: backstride login' }
