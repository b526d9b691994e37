import type { ObjectMetadata } from '../object-store/disk.ts'
import { createdNotification } from './notification.ts'

/** Tells the queue of new objects as the bucket on AWS is set up to: only of uploads, not of what is made from them. */
export function announcing(
  send: (body: string) => Promise<unknown>,
): (object: ObjectMetadata) => Promise<void> {
  return async function announce(object) {
    if (object.key.startsWith('uploads/')) await send(createdNotification(object))
  }
}
