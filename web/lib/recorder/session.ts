import type { PlanName } from './plan.ts'

export type WornOn = 'chest' | 'waist' | 'pocket' | 'hand' | 'head' | 'wrist'

/** What is known about one recording besides its samples. */
export interface RecordingSession {
  readonly id: string
  readonly startedAtMs: number
  /** Absent while it is under way. */
  readonly endedAtMs?: number
  readonly deviceId: string
  readonly wornOn: WornOn
  readonly plan: PlanName
  /** Whose it is: who was signed in when it began. Without it, it is never sent by itself. */
  readonly athleteId?: string
  /** What the athlete walked when asked to walk forward, seconds after the start. */
  readonly statedForward?: { readonly startS: number; readonly endS: number }
  /** The athlete did not open by walking forward. */
  readonly isOpeningSkipped?: true
  /** Phone against body, clockwise, as the live classification found it; only it uses this. */
  readonly mountOffsetDeg?: number
  /** Set when the service has it; the samples are then gone from this device. */
  readonly sent?: { readonly workoutId: string | null }
}
