import type { Definition } from './definition.ts'
import { definitionSize } from './definition.ts'
import type { Walk } from './reader.ts'

// Bytes after the damage that are searched: hundreds of messages.
const MAX_SEARCH_BYTES = 65_536
// Messages in a row that must parse, and timestamped ones among them that must go on from the last good one: by chance
// a wrong place passes with a probability below (3600 / 2^32)^3.
const MESSAGES_IN_A_ROW = 6
const TIMESTAMPS_IN_A_ROW = 3
const MAX_GAP_S = 3600

/** The offset after the damage at the walk's offset from which messages go on safely; undefined when there is none. */
export function nextGoodMessage(walk: Walk): number | undefined {
  if (walk.timestamp === 0) return undefined
  const end = Math.min(walk.end, walk.offset + MAX_SEARCH_BYTES)
  for (let offset = walk.offset + 1; offset < end; offset++) if (goesOn(walk, offset)) return offset
  return undefined
}

interface Probe {
  readonly sizes: (Pick<Definition, 'sizeBytes' | 'timestampOffset' | 'isLittleEndian'> | undefined)[]
  offset: number
  timestamp: number
  timestamps: number
}

// Only messages of definitions already read count: a definition found in the wrong place would define nonsense.
function goesOn(walk: Walk, start: number): boolean {
  const probe: Probe = { sizes: walk.definitions, offset: start, timestamp: walk.timestamp, timestamps: 0 }
  for (let count = 0; count < MESSAGES_IN_A_ROW && probe.offset < walk.end; count++) {
    if (!passes(walk, probe)) return false
  }
  return probe.timestamps >= TIMESTAMPS_IN_A_ROW
}

function passes(walk: Walk, probe: Probe): boolean {
  const header = walk.view.getUint8(probe.offset)
  if (header & 0x80) return false
  if (header & 0x40) {
    const size = definitionSize(walk.view, probe.offset + 1, walk.end, (header & 0x20) !== 0)
    probe.offset += 1 + size
    return !Number.isNaN(size)
  }
  const definition = probe.sizes[header & 0x0f]
  const end = probe.offset + 1 + (definition?.sizeBytes ?? Number.NaN)
  if (!definition || !(end <= walk.end) || !isInTime(walk, probe, definition)) return false
  probe.offset = end
  return true
}

function isInTime(
  { view }: Walk,
  probe: Probe,
  { timestampOffset, isLittleEndian }: Probe['sizes'][0] & object,
): boolean {
  if (timestampOffset < 0) return true
  const timestamp = view.getUint32(probe.offset + 1 + timestampOffset, isLittleEndian)
  if (timestamp < probe.timestamp || timestamp > probe.timestamp + MAX_GAP_S) return false
  probe.timestamp = timestamp
  probe.timestamps++
  return true
}
