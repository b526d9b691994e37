import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import {
  DefinitionBody,
  DistributedMap,
  ItemBatcher,
  LogLevel,
  OutputType,
  ResultWriterV2,
  S3ObjectsItemReader,
  StateMachine,
  Transformation,
  WriterConfig,
} from 'aws-cdk-lib/aws-stepfunctions'
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks'
import { Construct } from 'constructs'
import type { Stage } from '../stages.ts'
import type { Ingest } from './ingest.ts'

export interface UpkeepProps {
  readonly stage: Stage
  readonly ingest: Ingest
  readonly recordings: Bucket
}

/** What keeps everybody's workouts whole and of today: a sweep a few times a day, and a run that an operator starts. */
export class Upkeep extends Construct {
  readonly sweep: Rule
  readonly join: Rule
  readonly upgrade: StateMachine

  constructor(scope: Construct, id: string, props: UpkeepProps) {
    super(scope, id)
    this.sweep = new Rule(this, 'Sweep', {
      description: 'Orders again what was given up: uploads, analyses, previews, removals, exports.',
      // What was given up five times rarely heals within the hour; what heals waits no longer than half a working day.
      schedule: Schedule.rate(Duration.hours(6)),
      targets: [
        new LambdaFunction(props.ingest.function, { event: RuleTargetInput.fromObject({ sweep: true }) }),
      ],
    })
    this.join = new Rule(this, 'Join', {
      description: 'Orders the batches of recordings that came to rest to be joined.',
      // Somebody who has just come home looks for the walk; 9,000 short calls a month cost cents.
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [
        new LambdaFunction(props.ingest.function, { event: RuleTargetInput.fromObject({ join: true }) }),
      ],
    })
    this.upgrade = createUpgrade(this, props)
  }
}

/** Goes over every object that holds an analysis and has the ingest function analyse its workout with today's methods. */
function createUpgrade(scope: Construct, props: UpkeepProps): StateMachine {
  // A name of its own, so that the role can name it without waiting for it.
  const stateMachineName = `Backstride-${props.stage.name}-upgrade`
  const role = createRole(scope, stateMachineName, props)
  const machine = new StateMachine(scope, 'Upgrade', {
    stateMachineName,
    comment: 'A method was given a new version: analyse everybody’s workouts with it.',
    definitionBody: DefinitionBody.fromChainable(workoutsOf(scope, props)),
    role: role.withoutPolicyUpdates(),
    timeout: Duration.days(1),
    tracingEnabled: true,
    logs: {
      destination: new LogGroup(scope, 'UpgradeLogs', {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      level: LogLevel.ALL,
      includeExecutionData: false, // the keys of people's objects are nothing for a log
    },
  })
  // What CDK grants to every distributed map, in wider terms than the role above.
  machine.node.tryRemoveChild('DistributedMapPolicy')
  return machine
}

function workoutsOf(scope: Construct, { ingest, recordings }: UpkeepProps): DistributedMap {
  const workouts = new DistributedMap(scope, 'Workouts', {
    itemReader: new S3ObjectsItemReader({ bucket: recordings, prefix: PREFIX }),
    // A workout has two objects for each analysis, side by side: about four files within the function's timeout.
    itemBatcher: new ItemBatcher({ maxItemsPerBatch: 8 }),
    maxConcurrency: 20, // a fifth of what uploads may take, so that a run over everybody keeps nobody waiting
    toleratedFailurePercentage: 5, // more than single poor files: the new version itself is broken, so stop
    // Each batch answers a list, nearly always empty; joined they stay below what a state may hold.
    resultWriterV2: new ResultWriterV2({
      writerConfig: new WriterConfig({
        transformation: Transformation.FLATTEN,
        outputType: OutputType.JSON,
      }),
    }),
  })
  const analyse = new LambdaInvoke(scope, 'Analyse', {
    lambdaFunction: ingest.function,
    payloadResponseOnly: true,
  })
  analyse.addRetry({ errors: ['States.ALL'], interval: Duration.seconds(30), maxAttempts: 3, backoffRate: 2 })
  return workouts.itemProcessor(analyse)
}

/** Where analyses are. */
const PREFIX = 'analyses/'

/** May list analyses, call the one function and start runs of itself; AWS knows no narrower way to log and to trace. */
function createRole(scope: Construct, name: string, { ingest, recordings }: UpkeepProps): Role {
  const role = new Role(scope, 'UpgradeRole', { assumedBy: new ServicePrincipal('states.amazonaws.com') })
  const arnOf = (kind: string) =>
    `arn:${Aws.PARTITION}:states:${Aws.REGION}:${Aws.ACCOUNT_ID}:${kind}:${name}`
  const allow = (actions: string[], resources: string[], conditions = {}) =>
    role.addToPolicy(new PolicyStatement({ actions, resources, conditions }))
  allow(['s3:ListBucket'], [recordings.bucketArn], { StringLike: { 's3:prefix': `${PREFIX}*` } })
  allow(['lambda:InvokeFunction'], [ingest.function.functionArn])
  allow(['states:StartExecution'], [arnOf('stateMachine')])
  allow(['states:DescribeExecution', 'states:StopExecution'], [`${arnOf('execution')}/*`])
  allow([...LOG_DELIVERY, ...TRACING], ['*'])
  Validations.of(role).acknowledge(
    {
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}/*]`,
      reason: 'The runs that it starts itself; each is named by AWS.',
    },
    {
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'The delivery of logs, and tracing, know no resources to name.',
    },
  )
  return role
}

/** AWS Step Functions developer guide, "Using CloudWatch Logs to log execution history". */
const LOG_DELIVERY = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
]

/** The same guide, "Trace Step Functions request data in AWS X-Ray". */
const TRACING = [
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
]
