import { type Grants, grants } from './grants.ts'
import { type Invitations, invitations } from './invitations.ts'
import { type Limits, limits } from './limits.ts'
import { type Looks, looks } from './looks.ts'
import type { Table } from './table.ts'
import { type Tokens, tokens } from './tokens.ts'

/** Who may do what, on whose word, and who looked. */
export interface People extends Grants, Invitations, Looks, Tokens, Limits {}

export function people(table: Table): People {
  return {
    ...grants(table),
    ...invitations(table),
    ...looks(table),
    ...tokens(table),
    ...limits(table),
  }
}
