import { Aws, Duration } from 'aws-cdk-lib'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  PeriodOverride,
  SingleValueWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Stage } from '../stages.ts'
import type { Api } from './api.ts'
import { INGEST_TIMEOUT, type Ingest } from './ingest.ts'
import type { Upkeep } from './upkeep.ts'
import type { UploadQueue } from './upload-queue.ts'
import { watchedWebhooks } from './watched-webhooks.ts'
import type { Webhooks } from './webhooks.ts'

export interface WatchProps {
  readonly stage: Stage
  readonly api: Api
  readonly ingest: Ingest
  readonly uploads: UploadQueue
  readonly upkeep: Upkeep
  readonly webhooks: Webhooks
}

export interface Watched {
  readonly id: string
  readonly metric: IMetric
  /** The alarm rings when the metric reaches this … */
  readonly threshold: number
  /** … in this many periods one after the other. */
  readonly periods: number
  readonly meaning: string
}

/** What somebody should hear about, and one page that shows how it is. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, { stage, api, ingest, uploads, upkeep, webhooks }: WatchProps) {
    super(scope, id)
    const topic = createTopic(this, stage)
    const watched = [
      ...watchedMetrics({ api, ingest, uploads }),
      ...watchedUpkeep(upkeep),
      ...watchedWebhooks(webhooks),
    ]
    const alarms = watched.map((each) => createAlarm(this, each))
    for (const alarm of alarms) alarm.addAlarmAction(new SnsAction(topic))
    createBudget(this, stage, topic)
    createDashboard(this, stage, { api, ingest, uploads })
  }
}

type Serving = Pick<WatchProps, 'api' | 'ingest' | 'uploads'>

function watchedMetrics({ api, ingest, uploads }: Serving): Watched[] {
  const period = Duration.minutes(5)
  return [
    {
      id: 'DeadLetters',
      metric: uploads.deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' }),
      threshold: 1,
      periods: 1,
      meaning:
        'A file could not be taken in after five attempts. docs/operations.md: replay the dead-letter queue.',
    },
    {
      id: 'OldestUpload',
      metric: uploads.queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'max' }),
      // A first attempt that fails is seen again after the queue's visibility timeout; older than that twice is a jam.
      threshold: 2 * 6 * INGEST_TIMEOUT.toSeconds(),
      periods: 1,
      meaning: 'Uploads wait for many minutes where seconds are promised.',
    },
    {
      id: 'IngestErrors',
      metric: ingest.function.metricErrors({ period }),
      threshold: 1,
      periods: 1,
      meaning: 'The ingest function crashed or ran out of time or memory; its messages will be tried again.',
    },
    {
      id: 'IngestThrottles',
      metric: ingest.function.metricThrottles({ period }),
      threshold: 1,
      periods: 3,
      meaning: 'The account has no concurrency left for uploads; they wait in the queue.',
    },
    {
      id: 'IngestSlow',
      metric: ingest.function.metricDuration({ period, statistic: 'p99' }),
      threshold: 0.8 * INGEST_TIMEOUT.toMilliseconds(),
      periods: 3,
      meaning: 'One batch in a hundred comes close to the timeout.',
    },
    {
      id: 'ApiErrors',
      metric: api.stage.metricServerError({ period, statistic: 'sum' }),
      threshold: 1,
      periods: 1,
      meaning: 'The API answered 5xx: somebody saw "something went wrong".',
    },
    {
      id: 'ApiThrottles',
      metric: api.function.metricThrottles({ period }),
      threshold: 1,
      periods: 1,
      meaning: 'The account has no concurrency left for the API; people are turned away.',
    },
    {
      id: 'ApiSlow',
      metric: api.stage.metricLatency({ period, statistic: 'p99' }),
      threshold: 3000, // three seconds: a page that waits longer feels broken
      periods: 3,
      meaning: 'One answer in a hundred takes more than three seconds.',
    },
  ]
}

function watchedUpkeep({ sweep, join, upgrade }: Upkeep): Watched[] {
  const period = Duration.minutes(5)
  const failed = ({ ruleName }: Upkeep['sweep']) =>
    new Metric({
      namespace: 'AWS/Events',
      metricName: 'FailedInvocations',
      period,
      statistic: 'sum',
      dimensionsMap: { RuleName: ruleName },
    })
  return [
    {
      id: 'SweepFailed',
      metric: failed(sweep),
      threshold: 1,
      periods: 1,
      meaning: 'The sweep could not be started, so what was given up is not ordered again.',
    },
    {
      id: 'JoinFailed',
      metric: failed(join),
      threshold: 1,
      periods: 1,
      meaning:
        'Recordings that were sent in batches could not be ordered to be joined; the next round tries again.',
    },
    {
      id: 'UpgradeFailed',
      metric: upgrade.metricFailed({ period }),
      threshold: 1,
      periods: 1,
      meaning:
        'A run over everybody’s workouts stopped, as one batch in twenty failed. docs/operations.md: upgrade a method.',
    },
    {
      id: 'UpgradeTimedOut',
      metric: upgrade.metricTimedOut({ period }),
      threshold: 1,
      periods: 1,
      meaning:
        'A run over everybody’s workouts took longer than a day. Start it again: it goes on where it was.',
    },
  ]
}

function createAlarm(scope: Construct, { id, metric, threshold, periods, meaning }: Watched): Alarm {
  return new Alarm(scope, id, {
    metric,
    threshold,
    evaluationPeriods: periods,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: meaning,
  })
}

function createTopic(scope: Construct, { alarmEmail }: Stage): Topic {
  const topic = new Topic(scope, 'Topic', { displayName: 'Backstride', enforceSSL: true })
  // A policy of one's own replaces the one that lets the account's services publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'].map(
        (name) => new ServicePrincipal(name),
      ),
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  )
  if (alarmEmail) topic.addSubscription(new EmailSubscription(alarmEmail))
  return topic
}

/** Counts the whole account: a filter by tag sees nothing until the tag is activated by hand, and would stay silent. */
function createBudget(scope: Construct, { budgetUsd }: Stage, topic: Topic) {
  const notify = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold },
    subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
  })
  new CfnBudget(scope, 'Budget', {
    budget: {
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: budgetUsd, unit: 'USD' },
    },
    notificationsWithSubscribers: [notify('ACTUAL', 80), notify('FORECASTED', 100)], // per cent of the limit
  })
}

function createDashboard(scope: Construct, { name }: Stage, { api, ingest, uploads }: Serving) {
  const { queue, deadLetters } = uploads
  const latency = ['p50', 'p99'].map((statistic) => api.stage.metricLatency({ statistic }))
  const duration = ['p50', 'p99'].map((statistic) => ingest.function.metricDuration({ statistic }))
  const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8 })
  const dashboard = new Dashboard(scope, 'Dashboard', {
    dashboardName: `Backstride-${name}`,
    periodOverride: PeriodOverride.AUTO,
  })
  dashboard.addWidgets(
    new SingleValueWidget({
      title: 'Files that could not be taken in',
      metrics: [deadLetters.metricApproximateNumberOfMessagesVisible()],
      width: 8,
    }),
    graph('Age of the oldest upload', [queue.metricApproximateAgeOfOldestMessage()]),
    graph('Uploads waiting', [queue.metricApproximateNumberOfMessagesVisible()]),
  )
  dashboard.addWidgets(
    graph('API: answers and errors', [
      api.stage.metricCount(),
      api.stage.metricClientError(),
      api.stage.metricServerError(),
    ]),
    graph('API: latency', latency),
    graph('Ingest: duration of a batch', duration),
  )
}
