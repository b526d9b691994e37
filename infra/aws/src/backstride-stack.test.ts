import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Validations } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { afterAll, expect, test, vi } from 'vitest'
import { createApp } from './app.ts'
import { iamReport, permissions } from './iam-report.ts'
import { type StageName, stageOf } from './stages.ts'

const folder = mkdtempSync(join(tmpdir(), 'backstride-synth-'))
afterAll(() => rmSync(folder, { recursive: true }))

// Synthesised once, outside the tests: it takes seconds. That it does not throw says that no security finding is unexplained.
const bundles = emptyBundles()
const dev = synth('dev')
const prod = synth('prod')

test.each([
  ['the table', 'AWS::DynamoDB::GlobalTable', 'TableCD117FA1'],
  ['the recordings', 'AWS::S3::Bucket', 'RecordingsA3BDCC51'],
  ['the accounts', 'AWS::Cognito::UserPool', 'SignInUsers1801E146'],
])('%s keep their logical id, since a new id is a new, empty one', (_, type, id) => {
  for (const template of [dev, prod]) expect(Object.keys(template.findResources(type))).toContain(id)
})

test.each(['TableCD117FA1', 'RecordingsA3BDCC51', 'SignInUsers1801E146'])(
  '%s outlives the stack in prod and goes with it in dev',
  (id) => {
    expect(prod.toJSON().Resources[id]).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    })
    expect(dev.toJSON().Resources[id]).toMatchObject({ DeletionPolicy: 'Delete' })
  },
)

test('the table of prod is billed by request, protected from deletion and restorable to any second', () => {
  prod.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    BillingMode: 'PAY_PER_REQUEST',
    Replicas: [
      Match.objectLike({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    ],
  })
  prod.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: 'ACTIVE' })
})

test('every bucket is private and encrypted, and the recordings of prod keep their earlier versions', () => {
  prod.allResourcesProperties('AWS::S3::Bucket', {
    BucketEncryption: Match.anyValue(),
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  })
  expect(prod.toJSON().Resources.RecordingsA3BDCC51.Properties.VersioningConfiguration).toEqual({
    Status: 'Enabled',
  })
})

test('no rule of the recordings bucket ever expires an original; copies made for leaving end', () => {
  const { Rules } = prod.toJSON().Resources.RecordingsA3BDCC51.Properties.LifecycleConfiguration
  const isOfExports = ({ Prefix }: { Prefix?: string }) => Prefix === 'exports/'
  expect(Rules.filter(isOfExports)).toMatchObject([{ ExpirationInDays: 8 }])
  for (const rule of Rules.filter((each: { Prefix?: string }) => !isOfExports(each))) {
    expect(rule).not.toHaveProperty('ExpirationInDays')
    expect(rule).not.toHaveProperty('ExpirationDate')
  }
})

test.each(['AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::SNS::Topic'])(
  '%s: all refuse to speak without TLS',
  (type) => {
    const refusals = permissions(resourcesOf(prod)).filter(
      ({ effect, condition }) => effect === 'Deny' && condition === 'Bool aws:SecureTransport false',
    )
    const protectedIds = refusals.flatMap(({ resources }) =>
      resources.map((each) => each.replace(/^\{?(\w+).*$/, '$1')),
    )
    expect(protectedIds).toEqual(expect.arrayContaining(Object.keys(prod.findResources(type))))
  },
)

test('every function runs on arm64 and Node 24, traces, and logs JSON into a group that forgets after a month', () => {
  prod.allResourcesProperties('AWS::Lambda::Function', {
    Architectures: ['arm64'],
    Runtime: 'nodejs24.x',
    TracingConfig: { Mode: 'Active' },
    LoggingConfig: Match.objectLike({ LogFormat: 'JSON', LogGroup: Match.anyValue() }),
  })
  prod.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 })
  prod.resourceCountIs('AWS::Lambda::Function', 3)
})

test.each([
  ['an upload', 'Ingest', 'UploadsQueue'],
  ['a webhook', 'Webhooks', 'WebhooksQueue'],
])(
  '%s is hidden six times as long as its function may run, and parked after five attempts',
  (_, name, id) => {
    const [consumer] = functionsOf(prod, name)
    const queues = prod.findResources('AWS::SQS::Queue', { Properties: { RedrivePolicy: Match.anyValue() } })
    const [[, queue]] = Object.entries(queues).filter(([key]) => key.startsWith(id))
    expect(queue.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * consumer.Timeout)
    expect(queue.Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 })
    expect(queue.Properties.MessageRetentionPeriod).toBe(14 * 86400)
    prod.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    })
  },
)

test('only objects under uploads/ are announced, and only once the queue admits S3', () => {
  const { Properties, DependsOn } = prod.toJSON().Resources.RecordingsA3BDCC51
  const [announced, ...others] = Properties.NotificationConfiguration.QueueConfigurations
  expect(announced.Filter.S3Key.Rules).toEqual([{ Name: 'prefix', Value: 'uploads/' }])
  expect(others).toEqual([])
  expect(DependsOn).toContainEqual(expect.stringMatching(/^UploadsQueuePolicy/))
})

test('no statement that allows something names an action by wildcard', () => {
  const allowed = permissions(resourcesOf(prod)).filter(({ effect }) => effect === 'Allow')
  expect(allowed.length).toBeGreaterThan(10)
  for (const { actions } of allowed) expect(actions.join()).not.toContain('*')
})

test('only tracing and the delivery of logs, which know no resources, are allowed on every resource', () => {
  const anywhere = permissions(resourcesOf(prod)).filter(
    ({ effect, resources }) => effect === 'Allow' && resources.includes('*'),
  )
  const actions = anywhere
    .filter(({ who }) => !who.startsWith('UpkeepUpgradeRole'))
    .flatMap((each) => each.actions)
  expect(new Set(actions)).toEqual(new Set(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']))
  const ofRuns = anywhere.filter(({ who }) => who.startsWith('UpkeepUpgradeRole'))
  for (const action of ofRuns.flatMap((each) => each.actions)) {
    expect(action).toMatch(/^(xray:|logs:\w*(LogDelivery|LogDeliveries|ResourcePolic|LogGroups))/)
  }
})

test('the permissions written down for reviewers are those of the stack (npm run synth writes them)', () => {
  const written = readFileSync(join(import.meta.dirname, '../iam.txt'), 'utf8')
  expect(iamReport(resourcesOf(prod))).toBe(written)
})

test('the API knows its address, its store and its sign-in, and the secret only by where it is kept', () => {
  const [{ Environment }] = functionsOf(prod, 'Api')
  expect(Object.keys(Environment.Variables).toSorted()).toEqual([
    'BUCKET_NAME',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET_ARN',
    'OIDC_ISSUER',
    'PUBLIC_URL',
    'SERVICES_ARN',
    'TABLE_NAME',
    'WEBHOOK_KEY_ARN',
    'WEBHOOK_QUEUE_URL',
  ])
  expect(JSON.stringify(Environment.Variables)).not.toContain('ClientSecret"')
})

test('sign-in returns to the site, and the site is what CloudFront answers to', () => {
  const siteUrl = {
    'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['SiteDistribution390DED28', 'DomainName'] }]],
  }
  expect(functionsOf(prod, 'Api')[0].Environment.Variables.PUBLIC_URL).toEqual(siteUrl)
  const [client] = Object.values(prod.findResources('AWS::Cognito::UserPoolClient'))
  expect(JSON.stringify(client.Properties.CallbackURLs)).toContain('/api/auth/callback')
  expect(JSON.stringify(client.Properties.CallbackURLs)).toContain('SiteDistribution390DED28')
})

test('the API is never cached and receives cookies, query and origin', () => {
  const [{ Properties }] = Object.values(prod.findResources('AWS::CloudFront::Distribution'))
  const [api] = Properties.DistributionConfig.CacheBehaviors
  expect(api).toMatchObject({
    PathPattern: '/api/*',
    CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', // AWS: Managed-CachingDisabled
    OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac', // AWS: Managed-AllViewerExceptHostHeader
  })
  expect(api.AllowedMethods).toEqual(expect.arrayContaining(['DELETE', 'PATCH', 'POST', 'PUT']))
  // An error page of CloudFront's would replace the API's own answers.
  expect(Properties.DistributionConfig).not.toHaveProperty('CustomErrorResponses')
})

test('what pages and API send carries the security headers, and the API may send stricter ones', () => {
  const [{ Properties }] = Object.values(prod.findResources('AWS::CloudFront::Distribution'))
  const { DefaultCacheBehavior, CacheBehaviors } = Properties.DistributionConfig
  for (const behaviour of [DefaultCacheBehavior, ...CacheBehaviors])
    expect(behaviour.ResponseHeadersPolicyId).toBeDefined()
  prod.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: Match.objectLike({
      SecurityHeadersConfig: Match.objectLike({
        ContentSecurityPolicy: Match.anyValue(),
        ContentTypeOptions: { Override: false },
        FrameOptions: { FrameOption: 'DENY', Override: false },
        StrictTransportSecurity: Match.objectLike({ AccessControlMaxAgeSec: 63072000 }),
      }),
    }),
  })
})

test('every alarm calls somebody and says what it means', () => {
  const alarms = Object.values(prod.findResources('AWS::CloudWatch::Alarm'))
  expect(alarms.length).toBeGreaterThanOrEqual(8)
  for (const { Properties } of alarms) {
    expect(Properties.AlarmActions).toHaveLength(1)
    expect(Properties.AlarmDescription).toMatch(/\w+ \w+/)
  }
})

test('a stage with a domain answers under it, behind its web ACL, lets its tile service be asked, and mails its alarms', () => {
  const webAclArn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/walk/1'
  const map = { styleUrl: 'https://maps.example.org/style.json', origins: ['https://maps.example.org'] }
  const template = synth('prod', {
    alarmEmail: 'someone@example.org',
    domain: { name: 'walk.example.org', certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/x' },
    webAclArn,
    map,
  })
  const { PUBLIC_URL, MAP_SOURCE } = functionsOf(template, 'Api')[0].Environment.Variables
  expect(PUBLIC_URL).toBe('https://walk.example.org')
  expect(JSON.parse(MAP_SOURCE)).toEqual(map)
  expect(JSON.stringify(template.toJSON())).toContain("img-src 'self' data: blob: https://maps.example.org")
  template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike({ Aliases: ['walk.example.org'], WebACLId: webAclArn }),
  })
  template.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'email',
    Endpoint: 'someone@example.org',
  })
}, 60_000)

test('every acknowledged finding would be found: no acknowledgement outlives its reason', () => {
  const acknowledged = new Set<string>()
  vi.spyOn(Validations.prototype, 'acknowledge').mockImplementation((...rules) => {
    for (const { id } of rules) acknowledged.add(id)
  })
  const outdir = join(folder, 'unacknowledged')
  expect(() => createApp({ stages: [stageOf('prod')], bundles, outdir }).synth()).toThrow()
  vi.restoreAllMocks()
  const { pluginReports } = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'))
  const found = pluginReports.flatMap(({ violations }: { violations: { ruleName: string }[] }) =>
    violations.map(({ ruleName }) => ruleName),
  )
  expect([...acknowledged].toSorted()).toEqual([...new Set(found)].toSorted())
}, 60_000)

function synth(name: StageName, options = {}): Template {
  const outdir = mkdtempSync(join(folder, `${name}-`))
  const { stacks } = createApp({ stages: [stageOf(name, options)], bundles, outdir }).synth()
  return Template.fromJSON(stacks[0].template)
}

/** These tests read templates; `test/aws` reads the bundles. */
function emptyBundles(): string {
  for (const name of ['api', 'ingest', 'webhooks']) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'index.mjs'), `export const handler = '${name}'`)
  }
  return folder
}

function resourcesOf(template: Template) {
  const { Resources } = template.toJSON()
  return { Resources }
}

function functionsOf(template: Template, construct: string) {
  return Object.entries(template.findResources('AWS::Lambda::Function'))
    .filter(([id]) => id.startsWith(construct))
    .map(([, { Properties }]) => Properties)
}
