/**
 * AWS list prices in us-east-1, US dollars, without free tiers and discounts, as published in November 2026; the names of the pages are
 * beside them. A price that changes is changed here, and the page is written again.
 */
export const PRICES = {
  /** aws.amazon.com/lambda/pricing, Arm, first tier. */
  lambdaGbS: 0.0000133334,
  lambdaRequest: 0.2e-6,
  /** aws.amazon.com/apigateway/pricing, HTTP APIs, first tier. */
  httpRequest: 1e-6,
  /** aws.amazon.com/dynamodb/pricing/on-demand: a unit writes 1 KiB; or reads 4 KiB consistently, 8 KiB eventually. */
  tableWriteUnit: 0.625e-6,
  tableReadUnit: 0.125e-6,
  tableGbMonth: 0.25,
  /** The same page, continuous backups. */
  tableBackupGbMonth: 0.2,
  /** aws.amazon.com/s3/pricing, S3 Standard. */
  objectPut: 5e-6,
  objectGet: 0.4e-6,
  objectGbMonth: 0.023,
  /** aws.amazon.com/sqs/pricing, standard queues. */
  queueRequest: 0.4e-6,
  /** aws.amazon.com/cloudfront/pricing, pay as you go, United States and Europe. */
  siteGb: 0.085,
  siteRequest: 1e-6,
  /** aws.amazon.com/cognito/pricing, Essentials, each active user beyond the free 10,000. */
  activeUser: 0.015,
  freeActiveUsers: 10_000,
  /** aws.amazon.com/cloudwatch/pricing, logs taken in. */
  logGb: 0.5,
  /** aws.amazon.com/xray/pricing, traces recorded; one in twenty after the first of each second (X-Ray guide, default rule). */
  trace: 5e-6,
  tracedShare: 0.05,
} as const
