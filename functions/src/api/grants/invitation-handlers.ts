import type { Invitation, InvitationOffer, InvitationRequest, InvitationTicket } from '@backstride/contract'
import type { AthleteRecord, InvitationRecord } from '@backstride/store'
import { newId } from '../../new-id.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'
import { hashOfCode, newInvitationCode } from './invitation-code.ts'
import { namesOf } from './names.ts'

type InvitationRoute =
  | 'createInvitation'
  | 'listInvitations'
  | 'withdrawInvitation'
  | 'readInvitation'
  | 'acceptInvitation'

/** More open offers than this are nobody's plan, and each is one more code that could be guessed. */
const MAX_OPEN = 30

export function invitationHandlers(deps: ApiDeps): Handlers<InvitationRoute> {
  const { store, now } = deps
  return {
    createInvitation: ({ caller, body }) => createInvitation(deps, caller, body),

    listInvitations: async ({ caller }) => {
      const invitations = await store.listInvitations(caller.athleteId)
      const nameOf = await namesOf(
        deps,
        invitations.flatMap(({ coachId }) => coachId ?? []),
      )
      return { items: invitations.map((invitation) => invitationBody(invitation, now(), nameOf)) }
    },

    withdrawInvitation: async ({ caller, params: { invitationId } }) => {
      const invitations = await store.listInvitations(caller.athleteId)
      const found = invitations.find((invitation) => invitation.invitationId === invitationId)
      if (!found) throw new ApiError('NOT_FOUND', 'There is no such invitation.')
      await store.withdrawInvitation(found.codeHash)
      return undefined
    },

    readInvitation: async ({ caller, body }) =>
      offerOf(deps, await offered(deps, hashOfCode(body.code), caller.athleteId)),

    acceptInvitation: async ({ caller, body }) => {
      const codeHash = hashOfCode(body.code)
      const { athleteId } = await offered(deps, codeHash, caller.athleteId)
      if (athleteId === caller.athleteId) {
        throw new ApiError('CONFLICT', 'This invitation is your own. Give its code to your coach.')
      }
      const accepted = await store.acceptInvitation(codeHash, caller.athleteId)
      if (!accepted || !isFor(accepted, caller.athleteId)) throw noInvitation()
      const { fields, until } = accepted
      const grant = { athleteId, coachId: caller.athleteId, fields, until, invitation: codeHash }
      const kept = await store.acceptGrant({ ...grant, createdAt: now().toISOString() })
      if (!kept) throw noInvitation()
      return offerOf(deps, accepted)
    },
  }
}

async function createInvitation(
  deps: ApiDeps,
  { athleteId }: AthleteRecord,
  { fields, until, expiresInDays }: InvitationRequest,
): Promise<InvitationTicket> {
  const { store, now, publicUrl } = deps
  const at = now()
  if (until !== null && Date.parse(until) <= at.getTime()) throw endsInThePast()
  const open = (await store.listInvitations(athleteId)).filter((each) => stateOf(each, at) === 'open')
  if (open.length >= MAX_OPEN) {
    throw new ApiError('CONFLICT', `There are ${MAX_OPEN} open invitations. Withdraw one first.`)
  }
  const code = newInvitationCode()
  const invitation: InvitationRecord = {
    codeHash: hashOfCode(code),
    invitationId: newId(),
    athleteId,
    fields,
    until,
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + expiresInDays * 86_400_000).toISOString(),
    state: 'open',
    coachId: null,
  }
  await store.putInvitation(invitation)
  return {
    invitation: invitationBody(invitation, at, () => ''),
    code,
    url: `${publicUrl}/invitation/#${code}`,
  }
}

/** The invitation behind a code, if this person may accept it or has. Throws ApiError `NOT_FOUND`, whatever is wrong. */
async function offered(
  { store, now }: ApiDeps,
  codeHash: string,
  personId: string,
): Promise<InvitationRecord> {
  const invitation = await store.getInvitation(codeHash)
  const isGood = invitation && (stateOf(invitation, now()) === 'open' || isFor(invitation, personId))
  if (!isGood) throw noInvitation()
  return invitation
}

function isFor({ state, coachId }: InvitationRecord, personId: string): boolean {
  return state === 'accepted' && coachId === personId
}

async function offerOf(deps: ApiDeps, invitation: InvitationRecord): Promise<InvitationOffer> {
  const { athleteId, fields, until, expiresAt } = invitation
  const nameOf = await namesOf(deps, [athleteId])
  return { athleteId, athleteName: nameOf(athleteId), fields: [...fields], until, expiresAt }
}

function invitationBody(invitation: InvitationRecord, now: Date, nameOf: (id: string) => string): Invitation {
  const { invitationId, fields, until, createdAt, expiresAt, coachId } = invitation
  return {
    id: invitationId,
    fields: [...fields],
    until,
    createdAt,
    expiresAt,
    state: stateOf(invitation, now),
    coachName: coachId === null ? null : nameOf(coachId),
  }
}

function stateOf({ state, expiresAt }: InvitationRecord, now: Date): Invitation['state'] {
  return state === 'open' && Date.parse(expiresAt) <= now.getTime() ? 'expired' : state
}

function noInvitation(): ApiError {
  return new ApiError(
    'NOT_FOUND',
    'No open invitation has this code. It may have been used, withdrawn or run out.',
  )
}

/** That an end given by the athlete has passed already. */
export function endsInThePast(): ApiError {
  return new ApiError('INVALID_REQUEST', 'The end is in the past.', [
    { path: 'body.until', message: 'must be in the future' },
  ])
}
