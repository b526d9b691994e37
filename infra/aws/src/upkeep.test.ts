import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { afterAll, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { ENTRIES } from './bundle.ts'
import { permissions } from './iam-report.ts'
import { stageOf } from './stages.ts'

const folder = mkdtempSync(join(tmpdir(), 'backstride-upkeep-'))
afterAll(() => rmSync(folder, { recursive: true }))
const prod = synth()

test('a run over everybody’s workouts may list analyses, call the ingest function and start its own batches', () => {
  const own = permissions({ Resources: prod.toJSON().Resources }).filter(
    ({ who, resources }) => who.startsWith('UpkeepUpgradeRole') && !resources.includes('*'),
  )
  expect(own.map(({ actions, condition }) => [...actions, condition].filter(Boolean)).toSorted()).toEqual([
    ['lambda:InvokeFunction'],
    ['s3:ListBucket', 'StringLike s3:prefix analyses/*'],
    ['states:DescribeExecution', 'states:StopExecution'],
    ['states:StartExecution'],
  ])
})

test('a run calls the ingest function for a few objects at a time, and stops when one batch in twenty fails', () => {
  const [{ Properties }] = Object.values(prod.findResources('AWS::StepFunctions::StateMachine'))
  const text = Properties.DefinitionString['Fn::Join'][1].map((part: unknown) =>
    typeof part === 'string' ? part : Object.values(part as object).join('.'),
  )
  const { States, TimeoutSeconds } = JSON.parse(text.join(''))
  expect(TimeoutSeconds).toBe(86_400)
  expect(States.Workouts).toMatchObject({
    Type: 'Map',
    ItemReader: { Parameters: { Prefix: 'analyses/' } },
    ItemBatcher: { MaxItemsPerBatch: 8 },
    ResultWriter: { WriterConfig: { Transformation: 'FLATTEN' } },
    ToleratedFailurePercentage: 5,
  })
  expect(States.Workouts.MaxConcurrency).toBeLessThan(100)
  const { Analyse } = States.Workouts.ItemProcessor.States
  expect(Analyse.Resource).toContain('IngestFunction')
  expect(Analyse.Retry.at(-1)).toMatchObject({ ErrorEquals: ['States.ALL'], MaxAttempts: 3 })
})

test('what was given up is ordered again four times a day, by the ingest function', () => {
  prod.hasResourceProperties('AWS::Events::Rule', {
    ScheduleExpression: 'rate(6 hours)',
    Targets: [
      Match.objectLike({
        Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^IngestFunction'), 'Arn'] },
        Input: '{"sweep":true}',
      }),
    ],
  })
})

test('batches that came to rest are ordered to be joined every five minutes, by the ingest function', () => {
  prod.hasResourceProperties('AWS::Events::Rule', {
    ScheduleExpression: 'rate(5 minutes)',
    Targets: [
      Match.objectLike({
        Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^IngestFunction'), 'Arn'] },
        Input: '{"join":true}',
      }),
    ],
  })
})

test('pages may use what recording a walk needs, and no camera', () => {
  prod.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: Match.objectLike({
      CustomHeadersConfig: {
        Items: Match.arrayWith([
          {
            Header: 'permissions-policy',
            Override: false,
            Value: Match.stringLikeRegexp(
              'geolocation=\\(self\\).*magnetometer=\\(self\\).*bluetooth=\\(self\\).*screen-wake-lock=\\(self\\).*camera=\\(\\)',
            ),
          },
        ]),
      },
    }),
  })
})

function synth(): Template {
  for (const name of Object.keys(ENTRIES)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'index.mjs'), `export const handler = '${name}'`)
  }
  const props = { stages: [stageOf('prod')], bundles: folder, outdir: join(folder, 'out') }
  return Template.fromJSON(createApp(props).synth().stacks[0].template)
}
