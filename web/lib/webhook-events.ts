import type { Delivery } from '@backstride/contract'

const KEYS = {
  'workout.ready': 'ready',
  'workout.changed': 'changed',
  'workout.deleted': 'deleted',
  'webhook.test': 'test',
} as const

/** The key of the words for an event, whose own name has a dot. */
export function eventKey<Type extends Delivery['type']>(type: Type): (typeof KEYS)[Type] {
  return KEYS[type]
}
