import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { routeFunctionCode, sitePages } from '../edge/route-function.ts'
import { headerPolicy } from '../site/content-security-policy.ts'
import type { Stage } from '../stages.ts'

/** Recording a walk needs the place, the compass, a strap and a screen that stays on; nothing needs more. */
const PERMISSIONS = [
  ...['geolocation', 'accelerometer', 'gyroscope', 'magnetometer', 'bluetooth', 'screen-wake-lock'].map(
    (feature) => `${feature}=(self)`,
  ),
  ...['camera', 'microphone', 'payment'].map((feature) => `${feature}=()`),
].join(', ')

export interface SiteProps {
  readonly stage: Stage
  /** Where pages send files: `bucket.s3.region.amazonaws.com`. */
  readonly uploadHost: string
  readonly accessLogs: IBucket
}

/** The one origin that browsers see: the exported pages from a private bucket, and the API under `/api`. */
export class Site extends Construct {
  readonly url: string
  readonly bucket: Bucket
  readonly distribution: Distribution
  readonly #headers: ResponseHeadersPolicy

  constructor(scope: Construct, id: string, { stage, uploadHost, accessLogs }: SiteProps) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'site/',
      removalPolicy: RemovalPolicy.DESTROY, // rebuilt from the sources at every deployment
    })
    this.#headers = createHeaders(this, headerPolicy(uploadHost, stage.map?.origins ?? []))
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Backstride ${stage.name}`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100, // the cheapest edges serve everyone; farther ones cost more per request
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: this.#headers,
        functionAssociations: [
          { function: createRouteFunction(this), eventType: FunctionEventType.VIEWER_REQUEST },
        ],
      },
      enableLogging: true,
      logBucket: accessLogs,
      logFilePrefix: 'cloudfront/',
      ...(stage.webAclArn && { webAclId: stage.webAclArn }),
      ...(stage.domain && {
        domainNames: [stage.domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', stage.domain.certificateArn),
      }),
    })
    this.url = `https://${stage.domain?.name ?? this.distribution.distributionDomainName}`
    acknowledgeChoices(this.distribution, stage)
  }

  /** Puts the API under `/api` of the same origin, uncached, with everything a request carries but its Host. */
  serveApi(host: string) {
    this.distribution.addBehavior('/api/*', new HttpOrigin(host), {
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: this.#headers,
    })
  }
}

function createRouteFunction(scope: Construct): EdgeFunction {
  return new EdgeFunction(scope, 'Routes', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(routeFunctionCode(sitePages())),
  })
}

/** Nothing is overridden: the API sends stricter headers of its own. */
function createHeaders(scope: Construct, contentSecurityPolicy: string): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'Headers', {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: false },
      contentTypeOptions: { override: false },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
      referrerPolicy: {
        referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
        override: false,
      },
      // Two years, what hstspreload.org recommends; not preloaded, since a CloudFront name cannot be.
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: false,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: false },
        { header: 'permissions-policy', value: PERMISSIONS, override: false },
      ],
    },
  })
}

const NO_WEB_ACL = {
  id: 'AwsSolutions-CFR2',
  reason: 'The API is throttled and bounded; a web ACL is an option of the deployment (decision 7).',
}

function acknowledgeChoices(distribution: Distribution, { domain, webAclArn }: Stage) {
  Validations.of(distribution).acknowledge(
    { id: 'AwsSolutions-CFR1', reason: 'People train everywhere; no country is shut out.' },
    ...(webAclArn ? [] : [NO_WEB_ACL]),
  )
  if (domain) return
  Validations.of(distribution).acknowledge({
    id: 'AwsSolutions-CFR4',
    reason:
      'CloudFront fixes the TLS policy of its own names; a stage with a domain gets TLS 1.2 (2021) or newer.',
  })
}
