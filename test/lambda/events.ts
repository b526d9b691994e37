/** Events as AWS sends them, with what our functions read and the shape around it. */

interface HttpExtras {
  readonly cookies?: readonly string[]
  /** Sent as JSON. */
  readonly body?: unknown
}

/** API Gateway guide, "Working with AWS Lambda proxy integrations for HTTP APIs", payload format 2.0. */
export function httpEvent(method: string, path: string, { cookies = [], body }: HttpExtras = {}) {
  return {
    version: '2.0',
    routeKey: 'ANY /api/{proxy+}',
    rawPath: path,
    rawQueryString: '',
    cookies,
    headers: {
      accept: '*/*',
      host: 'abc123.execute-api.us-east-1.amazonaws.com',
      'x-forwarded-for': '192.0.2.1',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    requestContext: {
      accountId: '111122223333',
      apiId: 'abc123',
      domainName: 'abc123.execute-api.us-east-1.amazonaws.com',
      domainPrefix: 'abc123',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: 'ANY /api/{proxy+}',
      stage: '$default',
      time: '01/May/2026:07:00:00 +0000',
      timeEpoch: 1777618800000,
    },
    pathParameters: { proxy: path.replace(/^\/api\//, '') },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  }
}

/** Lambda guide, "Using Lambda with Amazon SQS": one record per message, named by its place in the batch. */
export function queueEvent(bodies: readonly string[]) {
  return {
    Records: bodies.map((body, k) => ({
      messageId: `message-${k}`,
      receiptHandle: `receipt-${k}`,
      body,
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '1777618800000',
        SenderId: 'AIDAISMY7JYY5F7RTT6AO',
        ApproximateFirstReceiveTimestamp: '1777618800001',
      },
      messageAttributes: {},
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:111122223333:uploads',
      awsRegion: 'us-east-1',
    })),
  }
}

/** S3 guide, "Event message structure", version 2.1: keys are URL-encoded. */
export function objectCreated(key: string): string {
  return JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: 'us-east-1',
        eventTime: '2026-05-01T07:00:00.000Z',
        eventName: 'ObjectCreated:Put',
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'uploads',
          bucket: { name: 'recordings', arn: 'arn:aws:s3:::recordings' },
          object: {
            key: encodeURIComponent(key).replaceAll('%2F', '/'),
            size: 1024,
            sequencer: '0A1B2C3D4E5F678901',
          },
        },
      },
    ],
  })
}

/** What S3 sends once, when it is told of the queue. */
export const S3_TEST_EVENT = JSON.stringify({
  Service: 'Amazon S3',
  Event: 's3:TestEvent',
  Time: '2026-05-01T07:00:00.000Z',
  Bucket: 'recordings',
})
