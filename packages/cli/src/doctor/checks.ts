import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { ApiProblem, createClient } from '@backstride/contract'
import type { Account } from '../account/credentials.ts'
import { Failure } from '../failure.ts'
import type { Ask } from '../server/connect.ts'
import { rightsOf } from '../server/rights.ts'
import { fileErrorCode, fileErrorText } from '../sync/file-error.ts'
import type { Place } from '../sync/find-files.ts'
import { printable } from '../terminal/printable.ts'

/** What one check found. */
export interface Finding {
  /** `ok`, `note` (works, but look at it), `bad` (something will not work). */
  readonly grade: 'ok' | 'note' | 'bad'
  readonly text: string
}

/** How far a clock may be off before the signed addresses of an object store stop working is 15 minutes (S3). */
const CLOCK_BAD_S = 900
/** More than this and files that a phone or watch writes are out of step with what the server says of them. */
const CLOCK_NOTE_S = 60

/** Whether a file is the owner's alone, where a system has such rights; `absent` says what it means that there is none. */
export async function checkPrivate(path: string, absent: string): Promise<Finding> {
  try {
    const { mode } = await stat(path)
    const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0
    if (isOpen)
      return bad(`${path} can be read by others (mode ${(mode & 0o777).toString(8)}). Run: chmod 600 ${path}`)
    return ok(`${path} is yours alone`)
  } catch (error) {
    const code = fileErrorCode(error)
    return code === 'ENOENT' ? ok(absent) : bad(`${path} ${fileErrorText(code)}`)
  }
}

/** Whether the server answers, as which version, and how far its clock is from ours. */
export async function checkServer(server: string, ask: Ask, now: () => number): Promise<Finding[]> {
  const dates: number[] = []
  const api = createClient({
    origin: server,
    async fetch(url, init) {
      const sentMs = now()
      const response = await ask(url, init)
      // The header has whole seconds, cut off: on the average half a second late.
      const theirsMs = Date.parse(response.headers.get('date') ?? '') + 500
      dates.push((theirsMs - (sentMs + now()) / 2) / 1000)
      return response
    },
  })
  try {
    await api('getHealth')
    const { info } = await api('getOpenApi')
    const version = (info as { version?: unknown } | undefined)?.version
    return [ok(`${server} answers, API version ${printable(String(version))}`), clockFinding(dates[0])]
  } catch (error) {
    const isProblem = error instanceof TypeError || error instanceof ApiProblem
    const reason = isProblem ? printable(error.message) : 'it is something else, or another version'
    return [bad(`${server} does not answer as a Backstride server: ${reason}`)]
  }
}

function clockFinding(aheadS: number): Finding {
  if (!Number.isFinite(aheadS)) return note('the server does not tell its time')
  const offS = Math.round(Math.abs(aheadS))
  if (offS <= 1) return ok('clock: as the server’s')
  const text = `clock: ${offS} s ${aheadS > 0 ? 'behind' : 'ahead of'} the server’s`
  if (offS > CLOCK_BAD_S) return bad(`${text}. Set it: addresses to send files to are refused`)
  return offS > CLOCK_NOTE_S ? note(`${text}. Set it`) : ok(text)
}

/** What the token opens. */
export async function checkToken(account: Account, ask: Ask): Promise<Finding[]> {
  try {
    const { mayRead, maySend, name } = await rightsOf(account, ask)
    if (!(mayRead || maySend))
      return [bad('token: the server does not know it any more. Run: backstride login')]
    const who = name === undefined ? '' : `, of ${printable(name)}`
    return [
      ok(`token: known${who}`),
      maySend ? ok('token: sends files') : note('token: does not send files; sync and watch need that'),
      mayRead ? ok('token: reads workouts') : note('token: does not read workouts; export needs that'),
    ]
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return [bad(`token: cannot be tried, ${error.message}`)]
  }
}

/** Whether a folder can be read. */
export async function checkFolder({ path, name }: Place): Promise<Finding> {
  const shown = printable(name)
  try {
    await access(path, constants.R_OK)
    return ok(`${shown} can be read`)
  } catch (error) {
    return bad(`${shown} ${fileErrorText(fileErrorCode(error))}`)
  }
}

function ok(text: string): Finding {
  return { grade: 'ok', text }
}

function note(text: string): Finding {
  return { grade: 'note', text }
}

function bad(text: string): Finding {
  return { grade: 'bad', text }
}
