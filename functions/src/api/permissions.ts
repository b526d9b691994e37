import type { GrantField, RouteId, TokenScope } from '@backstride/contract'
import type { LimitName } from '../limits.ts'

/** Who may call a route, and with what. What a row does not name is refused. */
export interface Permission {
  readonly who: Who
  /**
   * The scope that a personal token needs, or `itself` where any may ask about itself and no other; without one, only a
   * session of a browser opens the route.
   */
  readonly token?: TokenScope | 'itself'
  /** How often one caller may ask; without one, as often as they like. */
  readonly limit?: LimitName
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

/** Who may do what, in full. A route without a row does not compile. */
export const PERMISSIONS = {
  getHealth: { who: 'public' },
  getMap: { who: 'public' },
  getOpenApi: { who: 'public' },
  getDocs: { who: 'public' },
  signIn: { who: 'public', limit: 'signIn' },
  finishSignIn: { who: 'public', limit: 'signIn' },
  signOut: { who: 'public' },
  signOutEverywhere: { who: 'signedInToChange' },
  getMe: { who: 'signedIn', token: 'read' },
  updateMe: { who: 'signedInToChange' },
  getGoals: { who: 'signedIn', token: 'read' },
  putGoals: { who: 'signedInToChange' },
  createUpload: { who: 'signedInToChange', token: 'upload', limit: 'uploads' },
  listUploads: { who: 'signedIn', token: 'upload' },
  listUploadChanges: { who: 'signedIn', token: 'upload' },
  retryUpload: { who: 'signedInToChange' },
  getUpload: { who: 'signedIn', token: 'upload' },
  listWorkouts: { who: 'granted:summary', token: 'read' },
  getWorkout: { who: 'granted:summary', token: 'read' },
  getSeries: { who: 'granted:segments', token: 'read' },
  getLabels: { who: 'granted:segments', token: 'read' },
  putLabels: { who: 'ownerToChange' },
  listAnalyses: { who: 'granted:summary', token: 'read' },
  getAnalysis: { who: 'granted:summary', token: 'read' },
  getReanalysis: { who: 'owner', token: 'read' },
  previewReanalysis: { who: 'ownerToChange', limit: 'writing' },
  listReanalysed: { who: 'owner', token: 'read' },
  applyReanalysis: { who: 'ownerToChange' },
  listProfiles: { who: 'signedIn', token: 'read' },
  putProfile: { who: 'signedInToChange' },
  deleteProfile: { who: 'signedInToChange' },
  listRecordings: { who: 'owner', token: 'read' },
  separateRecording: { who: 'ownerToChange' },
  listDevices: { who: 'signedIn', token: 'read' },
  forgetDevice: { who: 'signedInToChange' },
  listConnections: { who: 'signedIn' },
  startConnection: { who: 'signedInToChange', limit: 'writing' },
  finishConnection: { who: 'signedInToChange', limit: 'writing' },
  syncConnection: { who: 'signedInToChange', limit: 'writing' },
  removeConnection: { who: 'signedInToChange' },
  receiveServiceMessage: { who: 'public' },
  getProgress: { who: 'granted:summary', token: 'read' },
  getRoster: { who: 'signedIn', token: 'read' },
  getTrends: { who: 'granted:summary', token: 'read' },
  listAlerts: { who: 'signedIn', token: 'read' },
  snoozeAlert: { who: 'grantedToChange:summary' },
  unsnoozeAlert: { who: 'grantedToChange:summary' },
  listComments: { who: 'granted:comments', token: 'read' },
  createComment: { who: 'grantedToChange:comments', limit: 'writing' },
  editComment: { who: 'grantedToChange:comments' },
  deleteComment: { who: 'grantedToChange:comments' },
  createInvitation: { who: 'signedInToChange', limit: 'invitations' },
  listInvitations: { who: 'signedIn' },
  withdrawInvitation: { who: 'signedInToChange' },
  readInvitation: { who: 'signedIn', limit: 'invitations' },
  acceptInvitation: { who: 'signedInToChange', limit: 'invitations' },
  listGrants: { who: 'signedIn' },
  updateGrant: { who: 'signedInToChange' },
  revokeGrant: { who: 'signedInToChange' },
  listLooks: { who: 'signedIn' },
  createZone: { who: 'signedInToChange' },
  listZones: { who: 'signedIn' },
  updateZone: { who: 'signedInToChange' },
  deleteZone: { who: 'signedInToChange' },
  createToken: { who: 'signedInToChange', limit: 'writing' },
  listTokens: { who: 'signedIn' },
  revokeToken: { who: 'signedInToChange', token: 'itself' },
  getRecords: { who: 'granted:segments', token: 'read' },
  getProgramme: { who: 'granted:segments', token: 'read' },
  exportWorkout: { who: 'owner', token: 'read' },
  downloadOriginal: { who: 'owner', token: 'read' },
  deleteWorkout: { who: 'ownerToChange' },
  createExport: { who: 'ownerToChange', limit: 'exports' },
  listExports: { who: 'owner', token: 'read' },
  downloadExport: { who: 'owner', token: 'read' },
  deleteMe: { who: 'signedInToChange' },
  pushFile: { who: 'signedInToChange', token: 'upload', limit: 'uploads' },
  pushSensorLogger: { who: 'signedInToChange', token: 'upload', limit: 'uploads' },
  createWebhook: { who: 'signedInToChange', limit: 'writing' },
  listWebhooks: { who: 'signedIn' },
  updateWebhook: { who: 'signedInToChange' },
  deleteWebhook: { who: 'signedInToChange' },
  rotateWebhookSecret: { who: 'signedInToChange', limit: 'writing' },
  testWebhook: { who: 'signedInToChange', limit: 'writing' },
  listDeliveries: { who: 'signedIn' },
} as const satisfies Record<RouteId, Permission>

export type Permissions = typeof PERMISSIONS
