import { generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'

/** What this installation alone knows, made at its first start. */
export interface Secrets {
  /** Signs what the identity provider says. */
  readonly signingKey: JsonWebKey
  readonly cookieKey: string
  readonly clientSecret: string
  /** What the secrets of webhooks are made from. */
  readonly webhookKey: string
  readonly objectStore: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

/** The secrets of a data folder; made, readable by their owner alone, when there are none. */
export function secretsOf(dir: string): Secrets {
  const path = join(dir, 'secrets.json')
  const text = readIfThere(path)
  if (text === undefined) return written(path, newSecrets())
  try {
    return completed(path, JSON.parse(text))
  } catch {
    throw new StartError(
      `${path} is damaged. Restore it from a copy, or delete it: new secrets are made then, and everybody signs in again.`,
    )
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function newSecrets(): Secrets {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    signingKey: { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: random(8) },
    cookieKey: random(32),
    clientSecret: random(32),
    webhookKey: random(32),
    objectStore: { accessKeyId: random(12), secretAccessKey: random(32) },
  }
}

function random(sizeBytes: number): string {
  return randomBytes(sizeBytes).toString('base64url')
}

function written(path: string, secrets: Secrets): Secrets {
  writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
  return secrets
}

/** A folder from before there were webhooks gets a key for them. */
function completed(path: string, secrets: Secrets): Secrets {
  if ('webhookKey' in secrets) return requireComplete(secrets)
  return written(path, requireComplete({ ...(secrets as Secrets), webhookKey: random(32) }))
}

function requireComplete(secrets: Secrets): Secrets {
  const { signingKey, cookieKey, clientSecret, webhookKey, objectStore } = secrets
  const texts = [
    signingKey.d,
    signingKey.kid,
    cookieKey,
    clientSecret,
    webhookKey,
    objectStore.accessKeyId,
    objectStore.secretAccessKey,
  ]
  if (texts.some((text) => typeof text !== 'string' || text === '')) throw new TypeError('incomplete')
  return secrets
}
