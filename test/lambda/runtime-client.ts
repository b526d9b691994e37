/**
 * What AWS's Node runtime does inside a sandbox: asks the Runtime API for the next event, hands it to the function, posts the answer.
 * AWS Lambda guide, "Using the Lambda runtime API for custom runtimes" (2018-06-01).
 */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT = '', _HANDLER = '' } = process.env
const RUNTIME = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`

const [file, name] = _HANDLER.split('.')
const handler = await load()
for (;;) await serveOne()

async function load() {
  try {
    const functions = await import(pathToFileURL(join(LAMBDA_TASK_ROOT, `${file}.mjs`)).href)
    return functions[name]
  } catch (error) {
    await post('/init/error', described(error))
    return process.exit(1)
  }
}

async function serveOne() {
  const next = await fetch(`${RUNTIME}/invocation/next`)
  const id = next.headers.get('lambda-runtime-aws-request-id') ?? ''
  const deadlineMs = Number(next.headers.get('lambda-runtime-deadline-ms'))
  const context = {
    awsRequestId: id,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    getRemainingTimeInMillis: () => deadlineMs - Date.now(),
  }
  try {
    await post(`/invocation/${id}/response`, (await handler(await next.json(), context)) ?? null)
  } catch (error) {
    await post(`/invocation/${id}/error`, described(error))
  }
}

async function post(path: string, body: unknown) {
  const answer = await fetch(RUNTIME + path, { method: 'POST', body: JSON.stringify(body) })
  await answer.text()
}

function described(error: unknown) {
  return error instanceof Error
    ? { errorType: error.name, errorMessage: error.message }
    : { errorType: 'Unknown', errorMessage: String(error) }
}
