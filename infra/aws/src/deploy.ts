/**
 * `npm run deploy -- --stage prod`: builds the page and the functions, lets CDK bring the account to the stack's state, then publishes
 * the page. It needs an AWS account: credentials, a region, and a bootstrapped account; it says which one is missing.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { stackName } from './app.ts'
import { deployment, USAGE } from './deployment.ts'
import { publish, siteFiles } from './site/publish.ts'
import type { Stage } from './stages.ts'
import { ASSEMBLY, synthesise } from './synth.ts'

const ROOT = join(import.meta.dirname, '../../..')
const WEB = join(ROOT, 'web')
const OUTPUTS = join(ASSEMBLY, 'outputs.json')

if (import.meta.main) await main()

async function main() {
  const stage = stageFromArguments()
  const client = new S3Client({})
  await requireAccount(client)
  run(join(WEB, 'node_modules/.bin/next'), ['build'], WEB)
  await synthesise([stage])
  const name = stackName(stage)
  const options = ['--app', ASSEMBLY, '--require-approval', 'broadening', '--outputs-file', OUTPUTS]
  run(join(ROOT, 'infra/aws/node_modules/.bin/cdk'), ['deploy', name, ...options], ROOT)
  const { SiteBucketName, SiteUrl } = JSON.parse(readFileSync(OUTPUTS, 'utf8'))[name]
  await publishSite(client, SiteBucketName)
  console.log(`Backstride ${stage.name} answers at ${SiteUrl}`)
}

function stageFromArguments(): Stage {
  try {
    const { values } = parseArgs({
      options: {
        stage: { type: 'string' },
        domain: { type: 'string' },
        'certificate-arn': { type: 'string' },
        'alarm-email': { type: 'string' },
        'web-acl-arn': { type: 'string' },
        'map-style': { type: 'string' },
        'map-tiles': { type: 'string', multiple: true },
      },
    })
    return deployment(values)
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
  }
}

/** Finds credentials and region the way every AWS tool does, before minutes are spent on building. */
async function requireAccount(client: S3Client) {
  try {
    await client.config.region()
  } catch {
    stop('No AWS region: set AWS_REGION, or a region in the profile that AWS_PROFILE names.')
  }
  try {
    await client.config.credentials()
  } catch {
    stop(
      'No AWS credentials: run `aws sso login` and set AWS_PROFILE, or set AWS_ACCESS_KEY_ID and its companions.',
    )
  }
}

async function publishSite(client: S3Client, bucket: string) {
  const files = siteFiles(join(WEB, 'out'))
  await publish(files, ({ key, body, contentType, cacheControl }) =>
    client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    ),
  )
  console.log(`published ${files.length} files`)
}

function run(command: string, parameters: readonly string[], cwd: string) {
  if (!existsSync(command)) stop(`${command} is not installed; npm start installs everything.`)
  const { status } = spawnSync(command, parameters, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) stop(`${command} ${parameters[0]} failed; the lines above say why.`)
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
