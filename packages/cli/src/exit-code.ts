/** How a command ended, as shells and service managers see it. Documented in docs/command-line.md; stable for ever. */
export const EXIT = {
  OK: 0,
  /** Something was done and something was not: a file that could not be read, a check that failed. */
  INCOMPLETE: 1,
  /** The command line was not understood. */
  USAGE: 2,
  /** Not signed in, or the token does not allow it. */
  REFUSED: 3,
  /** The server did not answer. */
  UNREACHABLE: 4,
  /** Ended by Ctrl-C: 128 + 2, as shells count it. */
  INTERRUPTED: 130,
} as const
