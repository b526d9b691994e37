import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Gate } from '../lambda/deployed-system.ts'

export interface Counts {
  tableRequests: number
  tableWriteUnits: number
  tableReadUnits: number
  /** Of items that were not there before. */
  tableBytes: number
  objectPuts: number
  objectGets: number
  storedBytes: number
}

/**
 * Stands between a function and its stores and counts what AWS would charge for; from above, since an item in a request is
 * longer than the item that is kept.
 */
export function meter(): { gate: Gate; counts: Counts } {
  const counts: Counts = {
    tableRequests: 0,
    tableWriteUnits: 0,
    tableReadUnits: 0,
    tableBytes: 0,
    objectPuts: 0,
    objectGets: 0,
    storedBytes: 0,
  }
  const gate: Gate = (pass, request, response) => {
    if ('x-amz-target' in request.headers) meterTable(counts, request, response)
    else countObject(counts, request)
    pass()
  }
  return { gate, counts }
}

interface TableRequest {
  readonly Item?: Record<string, unknown>
  readonly ConditionExpression?: string
  readonly ConsistentRead?: boolean
}

/** DynamoDB guide, "Read and write operations": 1 KiB written, 4 KiB read consistently; an index holds the item once more. */
const WRITE_UNIT_BYTES = 1024
const READ_UNIT_BYTES = 4096

function meterTable(counts: Counts, request: IncomingMessage, response: ServerResponse) {
  const sent: Buffer[] = []
  request.on('data', (chunk: Buffer) => sent.push(chunk))
  const answered = sizeOf(response)
  response.once('finish', () => countTable(counts, request, Buffer.concat(sent), answered.bytes))
}

function countTable(counts: Counts, { headers }: IncomingMessage, body: Buffer, answerBytes: number) {
  counts.tableRequests++
  const { Item = {}, ConditionExpression, ConsistentRead }: TableRequest = JSON.parse(body.toString())
  if (!/Put|Update|Delete/.test(String(headers['x-amz-target']))) {
    const units = Math.max(1, Math.ceil(answerBytes / READ_UNIT_BYTES))
    counts.tableReadUnits += ConsistentRead === false ? units / 2 : units
    return
  }
  const copies = 1 + Number('startsAt' in Item) + Number('lookupPk' in Item)
  counts.tableWriteUnits += copies * Math.ceil(body.length / WRITE_UNIT_BYTES)
  if (ConditionExpression?.startsWith('attribute_not_exists')) counts.tableBytes += copies * body.length
}

function countObject(counts: Counts, { method, headers }: IncomingMessage) {
  if (method === 'PUT') {
    counts.objectPuts++
    counts.storedBytes += Number(headers['x-amz-decoded-content-length'] ?? headers['content-length'])
  } else counts.objectGets++
}

function sizeOf(response: ServerResponse): { bytes: number } {
  const size = { bytes: 0 }
  for (const name of ['write', 'end'] as const) {
    const original = response[name]
    response[name] = ((...sent: unknown[]) => {
      const [chunk] = sent
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) size.bytes += chunk.length
      return Reflect.apply(original, response, sent)
    }) as never
  }
  return size
}
