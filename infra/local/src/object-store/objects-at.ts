import { S3Client } from '@aws-sdk/client-s3'
import { type Objects, s3Objects } from '@backstride/store'
import { type Credentials, REGION } from './signature.ts'

export interface ObjectsAddress {
  readonly endpoint: string
  readonly bucket: string
  readonly credentials: Credentials
}

/** The objects of a bucket at an endpoint, by the AWS SDK, until the stack ends. */
export function objectsAt(
  { endpoint, bucket, credentials }: ObjectsAddress,
  opening: AsyncDisposableStack,
): Objects {
  const client = new S3Client({
    endpoint,
    region: REGION,
    forcePathStyle: true,
    credentials: { ...credentials },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
  opening.defer(() => client.destroy())
  return s3Objects(client, bucket)
}
