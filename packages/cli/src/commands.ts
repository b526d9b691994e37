import type { Command } from './command.ts'

interface CommandEntry {
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** Every command, in the order of `--help`. Each loads only what it needs, so that a small one starts at once. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  analyse: {
    summary: 'analyse recordings on this machine; nothing is sent anywhere',
    load: () => import('./analyse/command.ts'),
  },
  login: {
    summary: 'sign in to a server with the browser, or with a token',
    load: () => import('./login/command.ts'),
  },
  logout: { summary: 'forget the token of a server', load: () => import('./logout/command.ts') },
  sync: {
    summary: 'send what is new in folders, and say what became of it',
    load: () => import('./sync/command.ts'),
  },
  watch: {
    summary: 'do so again and again, whenever something new appears',
    load: () => import('./watch/command.ts'),
  },
  export: {
    summary: 'keep your workouts as files in a folder',
    load: () => import('./export/command.ts'),
  },
  doctor: {
    summary: 'check settings, server, clock, token and folders',
    load: () => import('./doctor/command.ts'),
  },
}
