// Turns a catalogue into messages that are parsed already. JavaScript, since the bundler runs it as it is.

import compile from 'icu-minify/compile'

// biome-ignore lint/style/noDefaultExport: what the bundler asks of a loader
export default function precompile(source) {
  return `export default ${JSON.stringify(compiled(JSON.parse(source)))}`
}

function compiled(words) {
  if (typeof words === 'string') return compile(words)
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, compiled(value)]))
}
