import { type Cards, cards } from './cards.ts'
import { type Comments, comments } from './comments.ts'
import { type Grants, grants } from './grants.ts'
import { type Histories, histories } from './histories.ts'
import { type Invitations, invitations } from './invitations.ts'
import { type Limits, limits } from './limits.ts'
import { type Looks, looks } from './looks.ts'
import { type Snoozes, snoozes } from './snoozes.ts'
import type { Table } from './table.ts'
import { type Tokens, tokens } from './tokens.ts'
import { type Zones, zones } from './zones.ts'

/** Who may do what, on whose word, who looked, and what people tell each other. */
export interface People
  extends Grants,
    Invitations,
    Looks,
    Tokens,
    Limits,
    Cards,
    Histories,
    Comments,
    Snoozes,
    Zones {}

export function people(table: Table): People {
  return {
    ...grants(table),
    ...invitations(table),
    ...looks(table),
    ...tokens(table),
    ...limits(table),
    ...cards(table),
    ...histories(table),
    ...comments(table),
    ...snoozes(table),
    ...zones(table),
  }
}
