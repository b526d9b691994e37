import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalSystem, startLocalSystem } from '@backstride/infra-local'
import { ledgerFile } from '../../packages/cli/src/sync/ledger.ts'
import { newVisitor, type Visitor } from '../e2e/visitor.ts'
import { commandLine } from './backstride.ts'
import { type Gate, gateBefore } from './gate.ts'

/** A person at home: a running system, a gate before it, and a command line that is signed in through the gate. */
export interface Home {
  readonly dir: string
  readonly system: LocalSystem
  readonly gate: Gate
  readonly ada: Visitor
  readonly athleteId: string
  readonly backstride: ReturnType<typeof commandLine>
  /** Where the command line keeps what it sent. */
  readonly ledgerPath: string
  close(): Promise<void>
}

export async function newHome(): Promise<Home> {
  const dir = await mkdtemp(join(tmpdir(), 'backstride-home-'))
  const system = await startLocalSystem({ dataDir: join(dir, 'data'), port: 0, demo: false, web: 'skip' })
  const gate = await gateBefore(system.url)
  const ada = await newVisitor(system.url, 'ada@example.com')
  const { athleteId } = await ada.api('getMe')
  const backstride = commandLine(dir)
  const { secret: token } = await ada.api('createToken', {
    body: { name: 'test', scopes: ['upload', 'read'] },
  })
  const { code, stderr } = await backstride.start(['login', '--token', '--server', gate.url], `${token}\n`)
    .ended
  if (code !== 0) throw new Error(`the sign-in failed: ${stderr}`)
  const ledgerPath = ledgerFile(join(dir, 'state/backstride'), { server: gate.url, athleteId, token })
  return {
    dir,
    system,
    gate,
    ada,
    athleteId,
    backstride,
    ledgerPath,
    async close() {
      await gate.close()
      await system.close()
      await rm(dir, { recursive: true })
    },
  }
}
