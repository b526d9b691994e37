import * as z from 'zod'
import {
  grant,
  grantList,
  grantUpdate,
  invitationCode,
  invitationList,
  invitationOffer,
  invitationRequest,
  invitationTicket,
  lookList,
} from '../grant.ts'
import { id, pageQuery } from '../ids.ts'
import type { Route } from './route.ts'

/** Letting a coach look, and seeing who did. */
export const grantsRoutes = {
  createInvitation: {
    method: 'POST',
    path: '/api/me/invitations',
    summary: 'Offer a grant to whoever is given the code; it can be accepted once',
    body: invitationRequest,
    status: 201,
    answer: invitationTicket,
  },
  listInvitations: {
    method: 'GET',
    path: '/api/me/invitations',
    summary: 'The invitations of the caller, newest first',
    status: 200,
    answer: invitationList,
  },
  withdrawInvitation: {
    method: 'DELETE',
    path: '/api/me/invitations/{invitationId}',
    summary: 'Take back an invitation that nobody has accepted',
    params: z.object({ invitationId: id }),
    status: 204,
  },
  readInvitation: {
    method: 'POST',
    path: '/api/invitations/read',
    summary: 'What the holder of a code is offered; nothing changes',
    body: invitationCode,
    status: 200,
    answer: invitationOffer,
  },
  acceptInvitation: {
    method: 'POST',
    path: '/api/invitations/accept',
    summary: 'Accept an invitation and become the athlete’s coach',
    body: invitationCode,
    status: 200,
    answer: invitationOffer,
  },
  listGrants: {
    method: 'GET',
    path: '/api/me/grants',
    summary: 'Who may see what of the caller',
    status: 200,
    answer: grantList,
  },
  updateGrant: {
    method: 'PATCH',
    path: '/api/me/grants/{coachId}',
    summary: 'Change what a coach may see, or until when; it holds from the next request on',
    params: z.object({ coachId: id }),
    body: grantUpdate,
    status: 200,
    answer: grant,
  },
  revokeGrant: {
    method: 'DELETE',
    path: '/api/me/grants/{coachId}',
    summary: 'Take a grant back; the coach’s next request is refused',
    params: z.object({ coachId: id }),
    status: 204,
  },
  listLooks: {
    method: 'GET',
    path: '/api/me/looks',
    summary: 'Who looked at what of the caller and when, newest first',
    query: pageQuery,
    status: 200,
    answer: lookList,
  },
} as const satisfies Record<string, Route>
