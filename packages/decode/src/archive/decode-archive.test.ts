import { gpxFile, simulate, tcxFile } from '@backstride/simulate'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bytesOf, errorIn, recordingIn } from '../../fixtures/decoded.ts'
import { fileId, fitBytes, littleEndian, records } from '../../fixtures/fit-bytes.ts'
import { decode, decodeAll } from '../decode.ts'

const { recording: walk } = simulate({ family: 'mixed', severity: 'S0', seed: 6, durationS: 60 })
const GPX = strToU8(gpxFile(walk))
const TCX = strToU8(tcxFile(walk))
const FIT = fitBytes(fileId(4), records(20))

type Files = Record<string, Uint8Array>

function outcomes(files: Files) {
  return [...decodeAll(zipSync(files, { level: 6 }))]
}

test('every recording of an archive has its own outcome, in the order of the archive', () => {
  const damaged = FIT.subarray(0, FIT.length - 20)
  const all = outcomes({
    'a.fit': FIT,
    'b/c.gpx': GPX,
    'd.tcx.gz': gzipSync(TCX),
    'e.fit': damaged,
    'f.fit': bytesOf('no'),
  })
  expect(all.map(({ fileName, decoded }) => [fileName, decoded.status])).toEqual([
    ['a.fit', 'ok'],
    ['b/c.gpx', 'ok'],
    ['d.tcx.gz', 'ok'],
    ['e.fit', 'partial'],
    ['f.fit', 'failed'],
  ])
})

test('pictures, lists and what macOS adds give no outcome', () => {
  const all = outcomes({
    'a.fit': FIT,
    'media/1.jpg': bytesOf('x'),
    'comments.csv': bytesOf('a,b\n1,2'),
    '__MACOSX/._a.fit': FIT,
  })
  expect(all.map(({ fileName }) => fileName)).toEqual(['a.fit'])
})

test('an archive in an archive is opened, one more is not', () => {
  const inner = zipSync({ 'a.fit': FIT })
  const [once] = outcomes({ 'part1.zip': inner })
  expect(once).toMatchObject({ fileName: 'part1.zip/a.fit', decoded: { status: 'ok' } })
  const [twice] = outcomes({ 'outer.zip': zipSync({ 'part1.zip': inner }) })
  expect(errorIn(twice.decoded).code).toBe('TOO_LARGE')
})

test.each(['../a.fit', '/a.fit', 'x\\..\\a.fit', 'C:\\a.fit'])(
  'a path that leads out of the archive is refused: %s',
  (name) => {
    const [{ fileName, decoded }] = outcomes({ [name]: FIT })
    expect(errorIn(decoded).code).toBe('CORRUPT')
    expect(fileName).toBe('a.fit')
  },
)

test('of two files of one name the first is read and the second refused', () => {
  const archive = zipSync({ 'a.fit': FIT, 'b.fit': FIT })
  for (let at = 0; at < archive.length - 5; at++) {
    if (new TextDecoder().decode(archive.subarray(at, at + 5)) === 'b.fit') archive[at] = 'a'.charCodeAt(0)
  }
  const [first, second] = decodeAll(archive)
  expect(first.decoded.status).toBe('ok')
  expect(errorIn(second.decoded).message).toContain('two files of this name')
})

test('a bomb is stopped long before it is unpacked', () => {
  const [{ decoded }] = outcomes({ 'a.gpx': new Uint8Array(8 * 2 ** 20), 'b.fit': FIT })
  expect(errorIn(decoded).code).toBe('TOO_LARGE')
})

test('entries that share their bytes unpack to 64 MiB at most when the archive is small', () => {
  const files = 200
  const codes = sharing(zipSync({ '000.gpx': new Uint8Array(2 ** 19) }), files).map(
    ({ decoded }) => errorIn(decoded).code,
  )
  expect(codes).toEqual(Array.from({ length: files }, (_, k) => (k < 128 ? 'UNKNOWN_FORMAT' : 'TOO_LARGE')))
})

test('a file locked with a password and one packed in an unknown way are refused', () => {
  const archive = zipSync({ 'a.fit': FIT })
  const directory = directoryOf(archive)
  const locked = archive.slice()
  locked[directory + 8] |= 1
  expect(errorIn(decode(locked)).code).toBe('ENCRYPTED')
  const strange = archive.slice()
  strange[directory + 10] = 99
  expect(errorIn(decode(strange)).code).toBe('UNSUPPORTED_VERSION')
})

test('an archive that is cut short is refused as such', () => {
  const archive = zipSync({ 'a.fit': FIT })
  expect(errorIn(decode(archive.subarray(0, archive.length - 30))).code).toBe('TRUNCATED')
})

test('a gzip file that is cut short gives what could be unpacked', () => {
  const packed = gzipSync(GPX)
  const decoded = decode(packed.subarray(0, packed.length / 2))
  expect(decoded.status).toBe('partial')
  expect(recordingIn(decoded).position.timeS.length).toBeGreaterThan(5)
})

test('one file wants one recording: an archive of one is it, of several or none is refused', () => {
  expect(decode(zipSync({ 'a.fit': FIT })).status).toBe('ok')
  expect(errorIn(decode(zipSync({ 'a.fit': FIT, 'b.gpx': GPX }))).message).toContain('several')
  expect(errorIn(decode(zipSync({ 'a.txt': bytesOf('x') }))).code).toBe('NOT_A_WORKOUT')
})

test("Strava's list gives titles, and sports where the file has none", () => {
  const list =
    'Activity ID,Activity Date,Activity Name,Activity Type,Filename\n7,"May 1, 2026","Up, and ""back""",Walk,activities/7.fit.gz\n'
  const [{ title, decoded }] = outcomes({
    'activities.csv': bytesOf(list),
    'activities/7.fit.gz': gzipSync(FIT),
  })
  expect(title).toBe('Up, and "back"')
  expect(recordingIn(decoded).sport).toBe('walking')
})

test("Garmin's list is matched by the local start", () => {
  const list =
    'Activity Type,Date,Title\nRunning,2026-04-30 09:00:00,Other\nWalking,2026-05-01 09:00:02,Round the lake\n'
  const [{ title }] = outcomes({ 'Activities.csv': bytesOf(list), 'a.fit': FIT })
  expect(title).toBe('Round the lake')
})

test('a file that is no archive gives one outcome under its own name', () => {
  expect([...decodeAll(FIT, { fileName: 'a.fit' })]).toMatchObject([
    { fileName: 'a.fit', decoded: { status: 'ok' } },
  ])
})

test('nothing, and what nobody knows, have codes of their own', () => {
  expect(errorIn(decode(new Uint8Array())).code).toBe('EMPTY_FILE')
  expect(errorIn(decode(bytesOf('hello'))).code).toBe('UNKNOWN_FORMAT')
})

function directoryOf(archive: Uint8Array): number {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  return view.getUint32(archive.length - 22 + 16, true)
}

/** What becomes of an archive whose directory lists its one entry, `000.gpx`, many times under many numbers. */
function sharing(archive: Uint8Array, count: number) {
  const at = directoryOf(archive)
  const copies = Array.from({ length: count }, (_, k) => {
    const copy = archive.slice(at, archive.length - 22)
    copy.set(bytesOf(String(k).padStart(3, '0')), 46)
    return [...copy]
  }).flat()
  const end = archive.slice(-22)
  end.set(littleEndian(count, 2), 8)
  end.set(littleEndian(count, 2), 10)
  end.set(littleEndian(copies.length, 4), 12)
  return [...decodeAll(Uint8Array.from([...archive.subarray(0, at), ...copies, ...end]))]
}
