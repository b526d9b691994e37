import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** Folders of the XDG Base Directory Specification 0.8; a path in a variable that is not absolute is ignored. */
export interface Folders {
  /** Settings and tokens. */
  readonly config: string
  /** What was sent, and locks: worth keeping, not worth a backup. */
  readonly state: string
}

export function folders(env: NodeJS.ProcessEnv = process.env, home: string = homedir()): Folders {
  const { XDG_CONFIG_HOME = '', XDG_STATE_HOME = '' } = env
  return {
    config: join(isAbsolute(XDG_CONFIG_HOME) ? XDG_CONFIG_HOME : join(home, '.config'), 'backstride'),
    state: join(isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : join(home, '.local', 'state'), 'backstride'),
  }
}
