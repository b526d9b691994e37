declare module 'dynalite' {
  import type { Server } from 'node:http'

  /** The parts of dynalite that the tests use. */
  function dynalite(options?: { readonly createTableMs?: number }): Server
  export = dynalite
}
