declare module 'dynalite' {
  import type { Server } from 'node:http'

  interface Options {
    /** Folder of the LevelDB. */
    readonly path: string
    /** Milliseconds that a new table stays in the state CREATING. */
    readonly createTableMs?: number
  }

  function dynalite(options: Options): Server
  export = dynalite
}
