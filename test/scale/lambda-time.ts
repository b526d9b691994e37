import type { Uses } from './measured.ts'

/** Assumptions: Lambda's processors against the one that measured; and the way to a store and back, which the measurement has for nothing. */
export const SLOWER = 2
export const STORE_MS = 6

/** Milliseconds that a use takes on Lambda. */
export function lambdaMs({ warmMs, tableRequests, objectPuts, objectGets }: Uses): number {
  return SLOWER * warmMs + STORE_MS * (tableRequests + objectPuts + objectGets)
}
