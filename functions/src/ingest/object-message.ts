/** Messages that S3 sends about objects: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html */

import * as z from 'zod'

const objectMessage = z.object({
  Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })),
})

/** What S3 sends once, when it is told where to send messages. */
const testMessage = z.object({ Event: z.literal('s3:TestEvent') })

/** Keys of the objects that a message is about. Throws for a message that is none of S3's. */
export function objectKeysIn(body: string): string[] {
  const message = z.union([testMessage, objectMessage]).parse(JSON.parse(body))
  if ('Event' in message) return []
  return message.Records.map(({ s3 }) => decodeURIComponent(s3.object.key.replaceAll('+', ' ')))
}

/** A message about one object, as S3 would send it. */
export function messageAbout(key: string): string {
  const encoded = key.split('/').map(encodeURIComponent).join('/')
  return JSON.stringify({ Records: [{ s3: { object: { key: encoded } } }] })
}
