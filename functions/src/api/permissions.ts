import type { GrantField, RouteId } from '@backstride/contract'

/** Who may call a route, and with what. What a row does not name is refused. */
export interface Permission {
  readonly who: Who
  /** The scope that a personal token needs; without one, only a session of a browser opens the route. */
  readonly token?: TokenScope
}

export type Who =
  /** Anybody. */
  | 'public'
  /** Whoever is signed in; the route is about the caller alone. */
  | 'signedIn'
  /** As `signedIn`, but not an account of the demonstration, which everybody may use and nobody may change. */
  | 'signedInToChange'
  /** The athlete in the path and nobody else. */
  | 'owner'
  /** As `owner`, but not an account of the demonstration. */
  | 'ownerToChange'
  /** The athlete in the path, or a coach to whom that athlete granted this field. */
  | `granted:${GrantField}`
  /** As `granted`, but not an account of the demonstration. */
  | `grantedToChange:${GrantField}`

export type TokenScope = 'read' | 'upload'

/** Who may do what, in full. A route without a row does not compile. */
export const PERMISSIONS = {
  getHealth: { who: 'public' },
  getOpenApi: { who: 'public' },
  signIn: { who: 'public' },
  finishSignIn: { who: 'public' },
  signOut: { who: 'public' },
  getMe: { who: 'signedIn', token: 'read' },
  updateMe: { who: 'signedInToChange' },
  createUpload: { who: 'signedInToChange', token: 'upload' },
  listUploads: { who: 'signedIn', token: 'upload' },
  getUpload: { who: 'signedIn', token: 'upload' },
  listWorkouts: { who: 'granted:summary', token: 'read' },
  getWorkout: { who: 'granted:summary', token: 'read' },
  getSeries: { who: 'granted:segments', token: 'read' },
  getLabels: { who: 'granted:segments', token: 'read' },
  putLabels: { who: 'ownerToChange' },
  listAnalyses: { who: 'granted:summary', token: 'read' },
  getAnalysis: { who: 'granted:summary', token: 'read' },
  listDevices: { who: 'signedIn', token: 'read' },
  forgetDevice: { who: 'signedInToChange' },
  getProgress: { who: 'granted:summary', token: 'read' },
  getRoster: { who: 'signedIn', token: 'read' },
  createInvitation: { who: 'signedInToChange' },
  listInvitations: { who: 'signedIn' },
  withdrawInvitation: { who: 'signedInToChange' },
  readInvitation: { who: 'signedIn' },
  acceptInvitation: { who: 'signedInToChange' },
  listGrants: { who: 'signedIn' },
  updateGrant: { who: 'signedInToChange' },
  revokeGrant: { who: 'signedInToChange' },
  listLooks: { who: 'signedIn' },
} as const satisfies Record<RouteId, Permission>

export type Permissions = typeof PERMISSIONS
