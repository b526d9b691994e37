import { gpxFile, simulate } from '@backstride/simulate'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bytesOf } from '../../fixtures/decoded.ts'
import { decode, decodeAll } from '../decode.ts'
import { archiveFiles } from './archive-files.ts'

const { recording } = simulate({ family: 'mixed', severity: 'S0', seed: 6, durationS: 60 })
const GPX = strToU8(gpxFile(recording))

test('each recording comes out as a file that decodes as it does within the archive', () => {
  const inner = zipSync({ 'c.gpx': GPX })
  const archive = zipSync({
    'a.gpx': GPX,
    'b.gpx.gz': gzipSync(GPX),
    'inner.zip': inner,
    'walk.txt': GPX,
    'broken.fit': bytesOf('no'),
    'list.csv': bytesOf('a,b'),
  })
  const files = [...archiveFiles(archive)]
  const within = [...decodeAll(archive)]
  expect(files.map(({ fileName }) => fileName)).toEqual(within.map(({ fileName }) => fileName))
  for (const [k, file] of files.entries()) {
    if (!('bytes' in file)) throw file.error
    expect(decode(file.bytes)).toEqual(within[k].decoded)
  }
})

test('a file that is no archive, and the folder of a phone, are not taken apart', () => {
  const phone = zipSync({ 'Orientation.csv': bytesOf('time'), 'Location.csv': bytesOf('time') })
  expect([...archiveFiles(GPX), ...archiveFiles(phone)]).toEqual([])
})

test('what cannot be taken out says why, and the others come out', () => {
  const twice = zipSync({ 'x.zip': zipSync({ 'y.zip': zipSync({ 'z.gpx': GPX }) }) })
  expect([...archiveFiles(twice)]).toMatchObject([{ fileName: 'x.zip/y.zip', error: { code: 'TOO_LARGE' } }])
  const outside = zipSync({ '../a.gpx': GPX, 'b.gpx': GPX })
  expect([...archiveFiles(outside)]).toMatchObject([
    { fileName: 'a.gpx', error: { code: 'CORRUPT' } },
    { fileName: 'b.gpx', bytes: expect.any(Uint8Array) },
  ])
  expect([...archiveFiles(zipSync({ 'a.gpx': GPX }).subarray(0, 60))]).toMatchObject([
    { error: { code: 'TRUNCATED' } },
  ])
})
