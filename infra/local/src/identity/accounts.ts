import { randomBytes } from 'node:crypto'
import { hashedPassword, isPassword, type PasswordCost, type PasswordHash } from './password.ts'
import type { Records } from './records.ts'

/** Somebody who can sign in. */
export interface Person {
  /** Stable and never given to another; the `sub` claim. */
  readonly subject: string
  readonly name: string
  readonly email: string
  /** A person of the demonstration, who signs in without a password. */
  readonly isDemo: boolean
}

interface Account extends Person {
  readonly password: PasswordHash
}

export interface Accounts {
  /** The person with this address and password; undefined when there is none. */
  signIn(email: string, password: string): Promise<Person | undefined>
  /** The new person; undefined when the address has an account already. */
  create(account: { email: string; name: string; password: string }): Promise<Person | undefined>
  find(subject: string): Promise<Person | undefined>
  findByEmail(email: string): Promise<Person | undefined>
  /** Afterwards the address is free for a new account. */
  remove(person: Person): Promise<void>
}

/** The accounts in the records, and the given people of the demonstration beside them. */
export function createAccounts(
  records: Records,
  demoPeople: readonly Person[],
  passwordCost: PasswordCost,
): Accounts {
  const find = async (email: string) => (await records.get(accountKey(email))) as Account | undefined
  return {
    async signIn(email, password) {
      const account = await find(email)
      return (await isPassword(password, account?.password)) ? account : undefined
    },

    async create({ email, name, password }) {
      const subject = `user-${randomBytes(16).toString('base64url')}`
      const account: Account = {
        subject,
        name,
        email,
        isDemo: false,
        password: await hashedPassword(password, passwordCost),
      }
      // First the way from the subject to the account: a crash in between leaves a way to nothing, which harms nobody.
      await records.put(subjectKey(subject), email)
      return (await records.putNew(accountKey(email), account)) ? account : undefined
    },

    async find(subject) {
      const demo = demoPeople.find((person) => person.subject === subject)
      if (demo) return demo
      const email = await records.get(subjectKey(subject))
      const account = typeof email === 'string' ? await find(email) : undefined
      return account?.subject === subject ? account : undefined
    },

    findByEmail: find,

    async remove({ email, subject }) {
      await records.remove(accountKey(email))
      await records.remove(subjectKey(subject))
    },
  }
}

function accountKey(email: string): string {
  return `account#${email.toLowerCase()}`
}

function subjectKey(subject: string): string {
  return `subject#${subject}`
}
