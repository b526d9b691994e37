import type { IncomingMessage } from 'node:http'

/** NIST SP 800-63B-4, section 3.1.1.2, asks for 15 where a password is the only factor and 8 beside another; on one's own machine 12. */
export const MIN_PASSWORD_LENGTH = 12
/** RFC 5321, section 4.5.3.1.3: a path has 256 octets at most, two of them the angle brackets. */
const MAX_EMAIL_LENGTH = 254
const MAX_PASSWORD_LENGTH = 1024
const MAX_NAME_LENGTH = 80
/** Ten times what the fields may hold together. */
const MAX_FORM_BYTES = 16 * 1024

/** What somebody asks for with the sign-in page. */
export type LoginForm =
  | { readonly intent: 'sign-in'; readonly email: string; readonly password: string }
  | { readonly intent: 'create'; readonly email: string; readonly password: string; readonly name: string }
  | { readonly intent: 'demo'; readonly subject: string }

/** The form in a request; undefined when it is none of this page's. */
export async function loginFormOf(request: IncomingMessage): Promise<LoginForm | undefined> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of request) {
    sizeBytes += chunk.length
    if (sizeBytes > MAX_FORM_BYTES) return undefined
    chunks.push(chunk)
  }
  return parsed(new URLSearchParams(Buffer.concat(chunks).toString()))
}

function parsed(fields: URLSearchParams): LoginForm | undefined {
  const text = (name: string) => fields.get(name) ?? ''
  const intent = text('intent')
  if (intent === 'demo') return { intent, subject: text('subject') }
  const person = {
    email: text('email')
      .trim()
      .slice(0, MAX_EMAIL_LENGTH + 1),
    password: text('password'),
  }
  if (intent === 'sign-in') return { intent, ...person }
  return intent === 'create' ? { intent, ...person, name: text('name').trim() } : undefined
}

/** What a new account would have to change, in a sentence; undefined when nothing. */
export function problemOfNew(form: { email: string; password: string; name: string }): string | undefined {
  if (form.name === '' || form.name.length > MAX_NAME_LENGTH)
    return `Please give a name of at most ${MAX_NAME_LENGTH} characters.`
  if (!/^[^\s@]+@[^\s@]+$/.test(form.email) || form.email.length > MAX_EMAIL_LENGTH)
    return 'Please give an e-mail address.'
  const length = [...form.password].length
  if (length < MIN_PASSWORD_LENGTH)
    return `The password needs at least ${MIN_PASSWORD_LENGTH} characters; this one has ${length}.`
  if (length > MAX_PASSWORD_LENGTH) return `The password may have at most ${MAX_PASSWORD_LENGTH} characters.`
  return undefined
}
