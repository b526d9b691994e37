import { expect, test } from 'vitest'
import { commandOptions } from './options.ts'
import { StartError } from './start-error.ts'

test('without arguments everything is in the repository, at port 4747, with the page and the demonstration', () => {
  expect(commandOptions([], {}, '/repo')).toEqual({
    dataDir: '/repo/.backstride',
    port: 4747,
    demo: true,
    web: 'build',
    localWebhooks: false,
    isHelpWanted: false,
  })
})

test('the environment names the port unless the command line does', () => {
  expect(commandOptions([], { PORT: '80' }, '/repo').port).toBe(80)
  expect(commandOptions(['--port', '81'], { PORT: '80' }, '/repo').port).toBe(81)
})

test('programs on this machine are told nothing unless that is asked for', () => {
  expect(commandOptions(['--local-webhooks'], {}, '/repo').localWebhooks).toBe(true)
})

test('the demonstration and the page can be left out', () => {
  expect(commandOptions(['--no-demo', '--no-web'], {}, '/repo')).toMatchObject({ demo: false, web: 'skip' })
})

test('a map is shown where a style is named, from nowhere but where it says', () => {
  const style = 'https://maps.example.org/style.json'
  const tiles = ['https://a.example.org', 'https://b.example.org']
  const args = ['--map-style', style, ...tiles.flatMap((origin) => ['--map-tiles', origin])]
  expect(commandOptions(args, {}, '/repo').map).toEqual({
    styleUrl: style,
    origins: ['https://maps.example.org', ...tiles],
  })
})

test('a style that may not be asked for stops the start and says why', () => {
  const args = ['--map-style', 'http://maps.example.org/style.json']
  expect(() => commandOptions(args, {}, '/repo')).toThrow('MAP_ADDRESS_REFUSED: http://maps.example.org')
})

test.each([
  [['--port', 'http']],
  [['--port', '65536']],
  [['--prot', '1']],
  [['surplus']],
  [['--map-tiles', 'https://a.example.org']],
])('%j is answered with the usage', (args) => {
  expect(() => commandOptions(args, {}, '/repo')).toThrow(StartError)
  expect(() => commandOptions(args, {}, '/repo')).toThrow('--data FOLDER')
})
