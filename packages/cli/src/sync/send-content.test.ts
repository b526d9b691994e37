/** What is done with a content that an earlier run left at some point, and when the store refuses. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApiProblem, type Client, type Upload, type UploadState } from '@backstride/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ledger, openLedger, type Standing } from './ledger.ts'
import { type Sending, sendContent } from './send-content.ts'

const CONTENT = { name: 'w/a.fit', sha256: 'x', bytes: new Uint8Array([1, 2, 3]) }

let folder: string
let ledger: Ledger

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstride-send-'))
  ledger = openLedger(join(folder, 'ledger.jsonl'))
})

afterEach(() => {
  ledger.close()
  rmSync(folder, { recursive: true })
})

test('a new content is announced, sent and followed, and the ledger knows each step', async () => {
  const { calls, run } = server()
  expect(await run()).toEqual({ name: 'w/a.fit', outcome: 'new', workoutId: 'w-new' })
  expect(calls).toEqual(['createUpload', 'put', 'follow new'])
  expect(ledger.standingOf('x')).toEqual({ state: 'done', uploadId: 'new', workoutId: 'w-new' })
})

test('bytes that are here already are not sent', async () => {
  const { calls, run } = server({ isKnown: true })
  expect(await run()).toMatchObject({ outcome: 'here' })
  expect(calls).toEqual(['createUpload'])
})

test.each<[Standing['state'], UploadState | undefined, string[]]>([
  // Killed before the bytes were sent, or in the middle of it.
  ['announced', 'waiting', ['getUpload', 'createUpload', 'put', 'follow new']],
  // Killed after the last byte, before the answer.
  ['announced', 'received', ['getUpload', 'follow old']],
  ['announced', 'done', ['getUpload']],
  // The bytes are in the store; that nobody has looked at them yet is no reason to send them again.
  ['sent', 'waiting', ['getUpload', 'follow old']],
  ['sent', 'failed', ['getUpload']],
  // Another installation under the same address, or an account that was made anew.
  ['sent', undefined, ['getUpload', 'createUpload', 'put', 'follow new']],
  // The end was written down: nothing is asked.
  ['done', 'done', []],
])('left %s, and %s at the server', async (state, there, expected) => {
  ledger.noteStanding('x', { state, uploadId: 'old' })
  const { calls, run } = server({ there })
  await run()
  expect(calls).toEqual(expected)
  expect(ledger.standingOf('x')?.state).toBe(there === 'failed' ? 'failed' : 'done')
})

test('an address that has run out is asked for again, three times at most', async () => {
  const { calls, run } = server({ refusals: 1 })
  expect(await run()).toMatchObject({ outcome: 'new' })
  expect(calls).toEqual(['createUpload', 'put', 'createUpload', 'put', 'follow new'])
  const never = server({ refusals: 9, sha256: 'y' })
  expect(await never.run()).toMatchObject({ outcome: 'later', error: { code: 'STORE_REFUSED' } })
  expect(never.calls).toHaveLength(6)
})

test('a file that the server will not have is left, and does not end the run', async () => {
  const { run } = server({ problem: 'INVALID_REQUEST' })
  expect(await run()).toMatchObject({ outcome: 'later', error: { code: 'INVALID_REQUEST' } })
})

interface Server {
  readonly isKnown?: boolean
  readonly there?: UploadState | undefined
  readonly refusals?: number
  readonly problem?: 'INVALID_REQUEST'
  readonly sha256?: string
}

function server({ isKnown = false, there, refusals = 0, problem, sha256 = 'x' }: Server = {}) {
  const calls: string[] = []
  let left = refusals
  const answers: Record<string, () => unknown> = {
    getUpload: () => (there ? upload('old', there) : refuse('NOT_FOUND')),
    createUpload: () =>
      problem
        ? refuse(problem)
        : {
            upload: upload('new', isKnown ? 'duplicate' : 'waiting'),
            put: isKnown ? null : { url: '', headers: {} },
          },
  }
  const sending: Sending = {
    api: (async (id: string) => {
      calls.push(id)
      return answers[id]()
    }) as unknown as Client,
    put: async () => {
      calls.push('put')
      return new Response(null, { status: left-- > 0 ? 403 : 200 })
    },
    patience: { delay: async () => undefined, random: () => 0, onWait: () => undefined },
    follower: {
      endOf: async (id) => {
        calls.push(`follow ${id}`)
        return upload(id, 'done')
      },
    },
    ledger,
    tell: () => undefined,
  }
  return { calls, run: async () => (await sendContent(sending, { ...CONTENT, sha256 })).end }
}

function refuse(code: 'NOT_FOUND' | 'INVALID_REQUEST'): never {
  throw new ApiProblem({ type: 'about:blank', title: '', status: 400, detail: 'No.', code })
}

function upload(id: string, state: UploadState): Upload {
  const times = { createdAt: '', receivedAt: null, decodedAt: null, classifiedAt: null, finishedAt: null }
  const error = state === 'failed' ? { code: 'CORRUPT', message: 'No.' } : null
  return {
    id,
    fileName: id,
    sizeBytes: 3,
    state,
    ...times,
    workoutId: `w-${id}`,
    error,
    archiveId: null,
    files: null,
  }
}
