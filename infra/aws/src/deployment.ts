import { mapSourceOf } from '@backstride/contract'
import { STAGE_NAMES, type Stage, stageOf } from './stages.ts'

export const USAGE = `npm run deploy -- --stage dev|prod [--domain NAME --certificate-arn ARN] [--alarm-email ADDRESS] [--web-acl-arn ARN]
  [--map-style URL [--map-tiles ORIGIN …]]

It needs credentials and a region for an AWS account (AWS_PROFILE, AWS_REGION), and an account that CDK has prepared once:
  npx --yes aws-cdk@2.1148.1 bootstrap aws://ACCOUNT/REGION
docs/operations.md says the rest.`

export interface DeploymentOptions {
  readonly stage?: string | undefined
  readonly domain?: string | undefined
  readonly 'certificate-arn'?: string | undefined
  readonly 'alarm-email'?: string | undefined
  readonly 'web-acl-arn'?: string | undefined
  readonly 'map-style'?: string | undefined
  readonly 'map-tiles'?: readonly string[] | undefined
}

/** The stage that the command line asks for. Throws with a sentence for whoever typed it. */
export function deployment(options: DeploymentOptions): Stage {
  const name = STAGE_NAMES.find((each) => each === options.stage)
  if (!name) throw new TypeError('Say which stage: --stage dev or --stage prod.')
  const domain = domainOf(options)
  const alarmEmail = options['alarm-email']
  const webAclArn = webAclOf(options)
  const map = mapOf(options)
  return stageOf(name, {
    ...(domain && { domain }),
    ...(alarmEmail && { alarmEmail }),
    ...(webAclArn && { webAclArn }),
    ...(map && { map }),
  })
}

function webAclOf({ 'web-acl-arn': arn }: DeploymentOptions) {
  if (arn && !/^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\//.test(arn))
    throw new TypeError('--web-acl-arn must be a web ACL for CloudFront: in us-east-1, of global scope.')
  return arn
}

function mapOf({ 'map-style': style, 'map-tiles': tiles }: DeploymentOptions) {
  if (style !== undefined) return mapSourceOf(style, tiles ?? [])
  if (tiles) throw new TypeError('--map-tiles goes with --map-style.')
  return undefined
}

function domainOf({ domain: name, 'certificate-arn': certificateArn }: DeploymentOptions) {
  if (!name && !certificateArn) return undefined
  if (!name || !certificateArn) throw new TypeError('--domain and --certificate-arn go together.')
  if (!/^arn:aws:acm:us-east-1:\d{12}:certificate\//.test(certificateArn))
    throw new TypeError('--certificate-arn must be a certificate in us-east-1: CloudFront takes no other.')
  return { name, certificateArn }
}
