import { strToU8, zipSync } from 'fflate'
import type { Random } from './random.ts'

type Mutation = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array

const MUTATIONS: readonly Mutation[] = [
  flipBits,
  truncate,
  duplicate,
  remove,
  setExtremes,
  insertNoise,
  splice,
]

/** The bytes after one to four random mutations, or one time in sixteen a hostile structure made from nothing. */
export function mutated(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  if (random.below(16) === 0) return random.pick(STRUCTURES)(random)
  let result = bytes
  for (let count = 1 + random.below(4); count > 0; count--)
    result = random.pick(MUTATIONS)(result, random, others)
  return result
}

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const result = bytes.slice()
  if (result.length === 0) return result
  for (let count = 1 + random.below(16); count > 0; count--)
    result[random.below(result.length)] ^= 1 << random.below(8)
  return result
}

function truncate(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random.below(bytes.length + 1))
}

function duplicate(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes, random)
  return joined(bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to))
}

function remove(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes, random)
  return joined(bytes.subarray(0, from), bytes.subarray(to))
}

// Lengths and counts stand in one, two or four bytes.
function setExtremes(bytes: Uint8Array, random: Random): Uint8Array {
  const result = bytes.slice()
  const size = random.pick([1, 2, 4])
  const at = random.below(Math.max(1, result.length - size))
  const filling = random.pick([0x00, 0xff, 0x7f, 0x80])
  for (let k = 0; k < size && at + k < result.length; k++) result[at + k] = filling
  return result
}

function insertNoise(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1)
  const noise = Uint8Array.from({ length: 1 + random.below(64) }, () => random.below(256))
  return joined(bytes.subarray(0, at), noise, bytes.subarray(at))
}

function splice(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  const other = random.pick(others)
  return joined(
    bytes.subarray(0, random.below(bytes.length + 1)),
    other.subarray(random.below(other.length + 1)),
  )
}

function range(bytes: Uint8Array, random: Random): [number, number] {
  const ends = [random.below(bytes.length + 1), random.below(bytes.length + 1)]
  return [Math.min(...ends), Math.max(...ends)]
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  return result
}

const STRUCTURES: readonly ((random: Random) => Uint8Array)[] = [
  randomXml,
  deepXml,
  entityXml,
  randomZip,
  hostileJson,
  fitOfDefinitions,
]

const TAGS = [
  'gpx',
  'trk',
  'trkseg',
  'trkpt',
  'time',
  'ele',
  'hr',
  'compass',
  'TrainingCenterDatabase',
  'Activity',
  'Lap',
  'Trackpoint',
  'Value',
  'HealthData',
  'Record',
  'constructor',
  '__proto__',
  'a:b:c',
]
const TEXTS = [
  '',
  '1e999',
  '-0',
  'NaN',
  '9'.repeat(400),
  '2026-05-01T07:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '&lt;',
  '&x;',
  ']]>',
  '<!--',
  '\0',
  '\uFFFF',
]

function randomXml(random: Random): Uint8Array {
  const open: string[] = []
  let text =
    random.pick(['', '<?xml version="1.1"?>', '<?xml version="1.0" encoding="utf-16"?>', '<!DOCTYPE gpx>']) +
    random.pick(['<gpx>', '<TrainingCenterDatabase>', '<HealthData>'])
  for (let k = 0; k < 200; k++) {
    if (open.length > 0 && random.below(2) === 0)
      text += `</${random.below(20) === 0 ? random.pick(TAGS) : open.pop()}>`
    else {
      const tag = random.pick(TAGS)
      open.push(tag)
      text += `<${tag} lat="${random.pick(TEXTS).replaceAll('<', '')}" lon="${random.below(400) - 200}" type="HKQuantityTypeIdentifierHeartRate">${random.pick(TEXTS)}`
    }
  }
  return strToU8(text)
}

function deepXml(random: Random): Uint8Array {
  return strToU8(`<gpx>${'<trk>'.repeat(1 + random.below(50_000))}`)
}

function entityXml(random: Random): Uint8Array {
  const levels = Array.from(
    { length: 1 + random.below(30) },
    (_, k) => `<!ENTITY e${k + 1} "${`&e${k};`.repeat(10)}">`,
  )
  return strToU8(
    `<!DOCTYPE gpx [<!ENTITY e0 "x">${levels.join('')}]><gpx><trk><name>&e${levels.length};</name></trk></gpx>`,
  )
}

function randomZip(random: Random): Uint8Array {
  const names = [
    'a.fit',
    '../a.gpx',
    'export.xml',
    'Metadata.csv',
    'Location.csv',
    'activities.csv',
    'meta/time.csv',
    'b.zip',
  ]
  const contents = [
    new Uint8Array(random.below(200_000)),
    strToU8('"'.repeat(random.below(2000))),
    strToU8('time,seconds_elapsed,latitude\n,,\n'),
    strToU8('<HealthData>'),
  ]
  return zipSync(Object.fromEntries(names.map((name) => [name, random.pick(contents)])))
}

function hostileJson(random: Random): Uint8Array {
  const head = '{"format":"backstride-recording","version":1,"startedAt":"2026-05-01T07:00:00Z","heartRate":'
  const bodies = [
    '['.repeat(100_000),
    '{"timeS":[1e308,-1e308,0],"bpm":[1,2,3]}}',
    '{"timeS":[{}],"bpm":[[]]}}',
    '{"timeS":[1,0,-1e15],"bpm":[90,90,90]}}',
    '{"__proto__":{"timeS":[0]},"bpm":[1]}}',
  ]
  return strToU8(head + random.pick(bodies))
}

// Nothing but definitions: of many fields, of no size, of every array size.
function fitOfDefinitions(random: Random): Uint8Array {
  const body: number[] = []
  for (let k = 0; k < 50; k++) {
    const local = random.below(16)
    const fields = random.below(6)
    const global = random.pick([20, 132, 208, 165, 167, 206, 160, 18, 0])
    body.push(0x40 | local, 0, random.below(2), global & 0xff, 0, fields)
    for (let f = 0; f < fields; f++)
      body.push(
        random.pick([253, 0, 1, 2, 3, 5, 6, 9, 10]),
        random.pick([0, 1, 2, 4, 255]),
        random.pick([0, 2, 7, 10, 0x84, 0x86, 0x88, 0x89, 13]),
      )
    for (let d = 0; d < 20; d++)
      body.push(local, ...Array.from({ length: random.below(12) }, () => random.below(256)))
  }
  const size = body.length
  return Uint8Array.from([
    12,
    0x20,
    0,
    0,
    size & 0xff,
    size >> 8,
    0,
    0,
    0x2e,
    0x46,
    0x49,
    0x54,
    ...body,
    0,
    0,
  ])
}
