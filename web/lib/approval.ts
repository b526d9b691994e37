/**
 * What the command line asks of the page /authorise, behind the `#` of its address: a token, sealed with the public key
 * of the program that asks and handed to a port of the person's own machine. Whoever makes somebody else approve gets
 * nothing: the answer never leaves the machine of the one who approves, and only the program with the private key there
 * can open it.
 */

export interface ApprovalRequest {
  /** On 127.0.0.1. */
  readonly port: number
  readonly state: string
  /** An RSA public key, SubjectPublicKeyInfo in base64url. */
  readonly key: string
  /** What the machine calls itself. */
  readonly name: string
}

const KEPT = 'backstride.approval'

/** The request in the address, or the one this tab came with; undefined for none. A tab keeps it while signing in. */
export function requestAtHand(): ApprovalRequest | undefined {
  return requestIn(location.hash) ?? requestIn(sessionStorage.getItem(KEPT) ?? '')
}

export function keepRequest(): void {
  if (requestIn(location.hash)) sessionStorage.setItem(KEPT, location.hash)
}

export function forgetRequest(): void {
  sessionStorage.removeItem(KEPT)
}

/** The request in what stands behind a `#`; undefined when it is none. */
export function requestIn(hash: string): ApprovalRequest | undefined {
  const asked = new URLSearchParams(hash.replace(/^#/, ''))
  const [port, state, key, name] = ['port', 'state', 'key', 'name'].map((field) => asked.get(field) ?? '')
  // A system's own ports are below 1024, and no program of a person listens there.
  const isPort = /^\d{4,5}$/.test(port) && Number(port) >= 1024 && Number(port) <= 65_535
  const isWhole = /^[\w-]{16,64}$/.test(state) && /^[\w-]{300,800}$/.test(key) && name.length <= 255
  return isPort && isWhole ? { port: Number(port), state, key, name: name.trim() } : undefined
}

/** Where the browser brings the token; without one, that the person refused. */
export async function answerUrl({ port, state, key }: ApprovalRequest, token?: string): Promise<string> {
  const answer = new URLSearchParams({ state })
  if (token !== undefined) answer.set('sealed', await seal(token, key))
  return `http://127.0.0.1:${port}/?${answer}`
}

async function seal(text: string, key: string): Promise<string> {
  const algorithm = { name: 'RSA-OAEP', hash: 'SHA-256' }
  const publicKey = await crypto.subtle.importKey('spki', bytesOf(key), algorithm, false, ['encrypt'])
  const sealed = await crypto.subtle.encrypt(algorithm, publicKey, new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(sealed)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
