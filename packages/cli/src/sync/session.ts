import { signedIn } from '../account/account.ts'
import { folders } from '../account/paths.ts'
import { asker, connect } from '../server/connect.ts'
import type { Patience } from '../server/patiently.ts'
import type { Stop } from '../stop.ts'
import type { Tell } from './events.ts'
import type { FoundFile } from './find-files.ts'
import { follow } from './follow.ts'
import { type Ledger, ledgerFile, lockFile, openLedger } from './ledger.ts'
import { lock } from './lock.ts'
import { putter } from './put.ts'
import { syncFiles } from './sync-files.ts'

/** Everything that runs of `sync` and `watch` for one account have in common. */
export interface Session {
  readonly ledger: Ledger
  readonly linkOf: (workoutId: string) => string
  /** One run over these files. What is in the ledger with the same size and time is not even opened. */
  readonly run: (files: readonly FoundFile[], tell: Tell) => Promise<void>
  readonly close: () => void
}

/** Opens the ledger of whoever is signed in, alone. Throws Failure when nobody is, or when it is in use. */
export async function openSession(
  server: string | undefined,
  stop: Stop,
  { isEndless }: Pick<Patience, 'isEndless'>,
): Promise<Session> {
  const account = await signedIn(server)
  const { state } = folders()
  const { release } = await lock(lockFile(state, account))
  const ledger = openLedger(ledgerFile(state, account))
  const ask = asker(stop.signal)
  return {
    ledger,
    linkOf: (workoutId) => `${account.server}/athletes/${account.athleteId}/workouts/${workoutId}/`,
    async run(files, tell) {
      const fresh = files.filter((file) => !ledger.isSettled(file))
      tell({ type: 'found', files: files.length, fresh: fresh.length })
      if (fresh.length === 0) return
      const patience = {
        delay: stop.delay,
        random: Math.random,
        onWait: (reason: 'no answer' | 'busy', waitMs: number) => tell({ type: 'waiting', reason, waitMs }),
        ...(isEndless && { isEndless }),
      }
      const api = connect(account, ask, patience)
      const follower = await follow(api)
      const put = putter(stop.signal)
      await syncFiles({ api, put, patience, follower, ledger, tell, now: Date.now }, fresh)
    },
    close() {
      ledger.close()
      release()
    },
  }
}
