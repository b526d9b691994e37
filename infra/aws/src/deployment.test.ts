import { expect, test } from 'vitest'
import { deployment } from './deployment.ts'

const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/x'

test('a stage is asked for by name', () => {
  expect(deployment({ stage: 'prod' })).toMatchObject({ name: 'prod', keepsData: true })
  expect(deployment({ stage: 'dev' })).toMatchObject({ name: 'dev', keepsData: false })
})

test('a domain comes with its certificate', () => {
  const { domain } = deployment({ stage: 'dev', domain: 'walk.example.org', 'certificate-arn': CERTIFICATE })
  expect(domain).toEqual({ name: 'walk.example.org', certificateArn: CERTIFICATE })
})

test('a web ACL is taken when it is one for CloudFront', () => {
  const arn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/walk/1'
  expect(deployment({ stage: 'dev', 'web-acl-arn': arn }).webAclArn).toBe(arn)
})

test('a map comes with every origin that is asked for it', () => {
  const tiles = 'https://tiles.example.org'
  const options = { stage: 'dev', 'map-style': 'https://maps.example.org/style.json', 'map-tiles': [tiles] }
  expect(deployment(options).map?.origins).toEqual(['https://maps.example.org', tiles])
  expect(deployment({ stage: 'dev' })).not.toHaveProperty('map')
})

test.each([
  [{}, '--stage'],
  [{ stage: 'dev', 'map-style': 'http://maps.example.org/style.json' }, 'MAP_ADDRESS_REFUSED'],
  [{ stage: 'dev', 'map-tiles': ['https://tiles.example.org'] }, 'goes with'],
  [
    { stage: 'prod', 'web-acl-arn': 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/walk/1' },
    'for CloudFront',
  ],
  [{ stage: 'production' }, '--stage'],
  [{ stage: 'prod', domain: 'walk.example.org' }, 'go together'],
  [
    { stage: 'prod', domain: 'a.b', 'certificate-arn': CERTIFICATE.replace('us-east-1', 'eu-west-1') },
    'us-east-1',
  ],
])('%o is refused with a sentence', (options, sentence) => {
  expect(() => deployment(options)).toThrow(sentence)
})
