/** What can be chosen from. Apart from the schemas, so that a page can offer it without carrying them. */

/** What an athlete may let a coach see. Without `route` no coordinate leaves; without `heartRate` no beat. */
export const GRANT_FIELDS = ['summary', 'segments', 'heartRate', 'route', 'comments'] as const

/**
 * `ready`: it can be seen for the first time. `changed`: it was analysed anew, from more or other knowledge. `deleted`:
 * it is gone with everything under it.
 */
export const WEBHOOK_EVENTS = ['workout.ready', 'workout.changed', 'workout.deleted'] as const

/** What goes along beside the ids: the headline figures, and that of the heart rate among them. */
export const WEBHOOK_FIELDS = ['summary', 'heartRate'] as const
