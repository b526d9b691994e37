import { join } from 'node:path'
import { CfnElement, type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { FunctionName } from '../bundle.ts'

export interface NodeFunctionProps {
  /** The folder that `bundleFunctions` wrote. */
  readonly bundles: string
  readonly bundle: FunctionName
  readonly memoryMb: number
  readonly timeout: Duration
  readonly environment: Record<string, string>
}

/** A Lambda function with the settings all of ours share. Its role holds what is granted here and by its owner, nothing else. */
export class NodeFunction extends LambdaFunction {
  readonly #role: Role

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    // A month of logs covers the 14 days that a failed message waits in the dead-letter queue.
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    super(scope, id, {
      code: Code.fromAsset(join(props.bundles, props.bundle)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMb,
      timeout: props.timeout,
      environment: props.environment,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      logGroup,
      role,
    })
    this.#role = role
    logGroup.grantWrite(role)
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Only xray:PutTraceSegments and xray:PutTelemetryRecords, which know no resources to name.',
    })
  }

  /** Allows exactly these actions on exactly these resources. */
  allow(actions: readonly string[], resources: readonly string[]) {
    this.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }))
  }

  /** Allows to list the keys under these prefixes, each of which ends with a slash. */
  allowList(bucket: Bucket, prefixes: readonly string[]) {
    const conditions = { StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}*`) } }
    const resources = [bucket.bucketArn]
    this.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources, conditions }))
  }

  /** Allows exactly these actions on the objects under a prefix that ends with a slash. */
  allowObjects(actions: readonly string[], bucket: Bucket, prefix: string) {
    this.allow(actions, [bucket.arnForObjects(`${prefix}*`)])
    Validations.of(this.#role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId(bucket)}.Arn>/${prefix}*]`,
      reason: 'People’s files are objects of their own; the prefix is as narrow as it can be.',
    })
  }
}

function logicalId(bucket: Bucket): string {
  const resource = bucket.node.defaultChild
  if (!CfnElement.isCfnElement(resource)) throw new TypeError('a bucket without its CloudFormation resource')
  return bucket.stack.getLogicalId(resource)
}
