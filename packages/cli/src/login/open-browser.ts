import { spawn } from 'node:child_process'

/** Opens a page in the person's browser, if there is a way to; the address is printed in any case. */
export function openBrowser(url: string): void {
  const [command, ...args] = commandOf(process.platform)
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  // A machine without a desktop has no such command.
  child.on('error', () => undefined)
  child.unref()
}

function commandOf(platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return ['open']
  // `start` is a word of the shell, which would cut the address at its first `&`.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return ['xdg-open']
}
