import { Duration } from 'aws-cdk-lib'
import type { Watched } from './watch.ts'
import type { Webhooks } from './webhooks.ts'

/** What somebody should hear about of webhooks: what keeps them from being tried, not what receivers answer. */
export function watchedWebhooks({ function: sender, deadLetters }: Webhooks): Watched[] {
  const period = Duration.minutes(5)
  return [
    {
      id: 'WebhookDeadLetters',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' }),
      threshold: 1,
      periods: 1,
      meaning: 'A webhook could not even be tried. What receivers refuse is in their owners’ logs, not here.',
    },
    {
      id: 'WebhookErrors',
      metric: sender.metricErrors({ period }),
      threshold: 1,
      periods: 1,
      meaning: 'The webhooks function crashed or ran out of time; its messages will be tried again.',
    },
  ]
}
