import { removeAccount } from '@backstride/functions/removal'
import { localClaims } from '../local-identity.ts'
import { StartError } from '../start-error.ts'
import type { StoppedSystem } from './stopped-system.ts'

/** Takes away what somebody has here and the account they sign in with, and answers the receipt as lines. */
export async function removePerson(system: StoppedSystem, email: string): Promise<string[]> {
  const { store, accounts } = system
  const person = await accounts.findByEmail(email)
  if (!person) throw new StartError(`Nobody signs in here as ${email}.`)
  const link = await store.findIdentity(localClaims({ subject: person.subject }))
  const receipt = link && (await removeAccount({ ...system, now: () => new Date() }, link.athleteId))
  // Last, so that a removal that was broken off can be taken up by the same name.
  await accounts.remove(person)
  if (!receipt) return [`${email} never looked in; the sign-in is removed.`]
  const { workouts, uploads, objects } = receipt.counts
  const unreached = (receipt.unreached ?? []).map(
    (service) => `${service} could not be told: only ${email} can take the right to read back there.`,
  )
  return [
    `${email} is removed: ${workouts} workouts, ${uploads} uploads, ${objects} objects, and the sign-in.`,
    `Receipt of ${receipt.finishedAt} for ${receipt.athleteId}`,
    ...unreached,
  ]
}
