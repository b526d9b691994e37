import type { Step } from './plan.ts'

/** Where people carry a phone; the file format knows the wrist and the head besides. */
export const WORN_ON = ['chest', 'waist', 'pocket', 'hand'] as const
export type WornOn = (typeof WORN_ON)[number]

/** How changes are told: not at all, by tone and vibration, or by a voice as well. */
export const CUES = ['silent', 'signals', 'voice'] as const
export type Cues = (typeof CUES)[number]

/** What is known about one recording besides its samples. */
export interface RecordingSession {
  readonly id: string
  readonly startedAtMs: number
  /** Absent while it is under way. */
  readonly endedAtMs?: number
  readonly deviceId: string
  readonly wornOn: WornOn
  /** What the coach leads through; empty for a walk without one. */
  readonly steps: readonly Step[]
  readonly cues: Cues
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
