import { createHash } from 'node:crypto'
import { type Upload, upload, uploadTicket } from '@backstride/contract'
import type { Chance } from '../../faults/chance.ts'
import type { Sending, Sent } from '../../faults/deliveries.ts'
import type { deployedSystem } from '../deployed-system.ts'
import { httpEvent } from '../events.ts'
import type { Outcome } from '../sandbox.ts'

export interface ClientParts {
  /** Has an event answered by some process of the API. */
  invoke(event: unknown): Promise<Outcome>
  readonly send: Awaited<ReturnType<typeof deployedSystem>>['send']
  readonly luck: Chance
  /** Cookies by athlete. */
  readonly cookies: ReadonlyMap<string, string>
}

export interface Client {
  /** Announces a file and sends it. */
  upload(sending: Sending): Promise<void>
  standing(sent: Sent): Promise<Upload>
  /** Asks for something that athletes, strangers and programs ask for. */
  look(athleteId: string): Promise<void>
  readonly sent: Sent[]
  /** Announcements whose answer was lost: each may have left an upload that waits for ever. */
  readonly failedAnnouncements: number
  /** Requests that got another answer than they should. */
  readonly wrong: string[]
  /** How often the API was asked. */
  readonly requests: number
}

interface Asked {
  readonly method: string
  readonly path: string
  readonly athleteId?: string
  readonly body?: unknown
  readonly status: number
}

/** Everybody, who ask again when no answer comes, as browsers and the command line do. */
export function client({ invoke, send, luck, cookies }: ClientParts): Client {
  const result = { sent: [] as Sent[], failedAnnouncements: 0, wrong: [] as string[], requests: 0 }
  return Object.assign(result, { upload: uploadFile, standing, look })

  async function uploadFile({ athleteId, fileName, bytes }: Sending): Promise<void> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const body = { fileName, sizeBytes: bytes.length, sha256 }
    const ticket = uploadTicket.parse(await ask({ ...ANNOUNCEMENT, athleteId, body }))
    const status = ticket.put ? await send(ticket.put, bytes) : 200
    if (status !== 200) result.wrong.push(`the object store answered ${status} to ${fileName}`)
    result.sent.push({ athleteId, uploadId: ticket.upload.id, sha256 })
  }

  async function standing({ athleteId, uploadId }: Sent): Promise<Upload> {
    const asked = { method: 'GET', path: `/api/uploads/${uploadId}`, athleteId, status: 200 }
    return upload.parse(await ask(asked))
  }

  async function look(athleteId: string): Promise<void> {
    const looks = looksOf(athleteId)
    await ask(looks[luck.below(looks.length)])
  }

  async function ask(asked: Asked): Promise<unknown> {
    const cookie = cookies.get(asked.athleteId ?? '')
    const event = httpEvent(asked.method, asked.path, { cookies: cookie ? [cookie] : [], body: asked.body })
    let answer: Answer | undefined
    do {
      result.requests++
      answer = answerOf(await invoke(event))
      if (!answer && asked.status === ANNOUNCEMENT.status) result.failedAnnouncements++
    } while (!answer)
    if (answer.statusCode !== asked.status)
      result.wrong.push(
        `${asked.method} ${asked.path} was answered ${answer.statusCode}, not ${asked.status}`,
      )
    return JSON.parse(answer.body)
  }
}

const ANNOUNCEMENT = { method: 'POST', path: '/api/uploads', status: 201 }

interface Answer {
  readonly statusCode: number
  readonly body: string
}

/** Undefined when it was lost on the way, or the API was too busy: then it is asked again. */
function answerOf(outcome: Outcome): Answer | undefined {
  const answer = outcome.status === 'answered' ? (outcome.value as Answer) : undefined
  return answer && answer.statusCode < 500 ? answer : undefined
}

function looksOf(athleteId: string): Asked[] {
  const own = `/api/athletes/${athleteId}`
  const get = (path: string, status = 200) => ({ method: 'GET', path, athleteId, status })
  return [
    get('/api/health'),
    get('/api/me'),
    get('/api/uploads'),
    get(`${own}/workouts`),
    get(`${own}/progress`),
    get(`${own}/workouts/nothing`, 404),
    get('/api/nothing', 404),
    { method: 'GET', path: '/api/me', status: 401 },
    { method: 'POST', path: '/api/uploads', athleteId, body: { fileName: 7 }, status: 400 },
  ]
}
