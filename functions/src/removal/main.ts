/**
 * `npm run remove-account`: takes an account away from a deployed system, with the operator's own credentials. The SDK's variables
 * (`AWS_ENDPOINT_URL_DYNAMODB`, `AWS_ENDPOINT_URL_S3`) lead it to other engines.
 */

import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { dynamoStore, s3Objects } from '@backstride/store'
import { storedServices } from '../services/stored-services.ts'
import { storedSecret } from '../stored-secret.ts'
import { removeAccount } from './request-removal.ts'

const USAGE = `npm run remove-account -- --table TABLE --bucket BUCKET --issuer ISSUER --subject SUBJECT [--services ARN]

  Takes away an account of Backstride with everything of it, and prints the receipt.

  --table, --bucket    the outputs TableName and RecordingsBucketName of the stack
  --issuer, --subject  who it is: the output Issuer, and the "sub" that Cognito has for the person
  --services           the output ServicesArn, to take the right to read back at connected services; without it the receipt
                       names those as \`unreached\`
`

const OPTIONS = {
  table: { type: 'string' },
  bucket: { type: 'string' },
  issuer: { type: 'string' },
  subject: { type: 'string' },
} as const
const OPTIONAL = { services: { type: 'string' } } as const

await main()

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2))
  if (!options) {
    console.error(USAGE)
    process.exitCode = 1
    return
  }
  const store = dynamoStore(new DynamoDBClient(), options.table)
  const objects = s3Objects(new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }), options.bucket)
  const link = await store.findIdentity(options)
  if (!link) {
    console.error(`${options.subject} of ${options.issuer} never looked in here.`)
    process.exitCode = 1
    return
  }
  const arn = options.services
  const services = arn && storedServices(storedSecret(new SecretsManagerClient(), arn))
  const deps = { store, objects, ...(services && { services }), now: () => new Date() }
  console.log(JSON.stringify(await removeAccount(deps, link.athleteId), null, 2))
}

function optionsOf(args: string[]) {
  const { values } = parseArgs({ args, options: { ...OPTIONS, ...OPTIONAL }, strict: false })
  const { table, bucket, issuer, subject, services } = values
  const isComplete = [table, bucket, issuer, subject].every((value) => typeof value === 'string')
  if (!isComplete) return undefined
  const named = { table, bucket, issuer, subject } as Record<keyof typeof OPTIONS, string>
  return { ...named, services: typeof services === 'string' ? services : undefined }
}
