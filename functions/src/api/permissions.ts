import type { GrantField, RouteId } from '@backstride/contract'

/** Who may call a route. */
export type Permission =
  /** Anybody. */
  | 'public'
  /** Whoever is signed in; the route is about the caller alone. */
  | 'signedIn'
  /** As `signedIn`, but not an account of the demonstration, which everybody may use and nobody may change. */
  | 'signedInToChange'
  /** The athlete in the path, or a coach to whom that athlete granted this field. */
  | `granted:${GrantField}`

/** Who may do what, in full. A route without a row does not compile. */
export const PERMISSIONS = {
  getHealth: 'public',
  getOpenApi: 'public',
  signIn: 'public',
  finishSignIn: 'public',
  signOut: 'public',
  getMe: 'signedIn',
  updateMe: 'signedInToChange',
  createUpload: 'signedInToChange',
  listUploads: 'signedIn',
  getUpload: 'signedIn',
  listWorkouts: 'granted:summary',
  getWorkout: 'granted:summary',
  getSeries: 'granted:segments',
  getProgress: 'granted:summary',
  getRoster: 'signedIn',
} as const satisfies Record<RouteId, Permission>

export type Permissions = typeof PERMISSIONS
