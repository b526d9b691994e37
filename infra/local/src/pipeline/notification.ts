import { REGION } from '../object-store/signature.ts'

export interface CreatedObject {
  readonly bucket: string
  readonly key: string
  readonly sizeBytes: number
  /** Hexadecimal. */
  readonly md5: string
  readonly modifiedAt: string
}

/**
 * The body of the message that S3 sends when an object was created (S3 user guide, "Event message structure", version
 * 2.1), with the fields a receiver may count on. Keys are encoded as in a form: a space is `+`, a slash stays.
 */
export function createdNotification(object: CreatedObject): string {
  const { bucket, key, sizeBytes, md5, modifiedAt } = object
  const record = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: REGION,
    eventTime: modifiedAt,
    eventName: 'ObjectCreated:Put',
    s3: {
      s3SchemaVersion: '1.0',
      bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
      object: { key: formEncoded(key), size: sizeBytes, eTag: md5 },
    },
  }
  return JSON.stringify({ Records: [record] })
}

function formEncoded(key: string): string {
  return encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/')
}
