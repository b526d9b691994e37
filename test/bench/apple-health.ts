/**
 * The memory that an Apple Health export of 1 GB with 500 routes takes: `node test/bench/apple-health.ts [MiB] [routes]`.
 * It is made in one process and read in another, so that the making does not count.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeAll } from '@backstride/decode'
import { healthExport } from '../decode/health-export.ts'

const MAX_RSS_MIB = 512

if (process.argv[2] === '--read') read(process.argv[3])
else makeAndRead(Number(process.argv[2] ?? 1024), Number(process.argv[3] ?? 500))

function makeAndRead(mebibytes: number, routes: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'backstride-'))
  const path = join(folder, 'export.zip')
  try {
    writeFileSync(path, healthExport({ xmlBytes: mebibytes * 2 ** 20, routes }))
    console.log(`made a list of ${mebibytes} MiB and ${routes} routes`)
    const { status } = spawnSync(process.execPath, [import.meta.filename, '--read', path], {
      stdio: 'inherit',
    })
    process.exitCode = status ?? 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function read(path: string): void {
  const startedMs = performance.now()
  const archive = readFileSync(path)
  let routes = 0
  let heartRates = 0
  for (const { decoded } of decodeAll(archive)) {
    if (decoded.status === 'failed') throw decoded.error
    routes++
    heartRates += decoded.recording.heartRate.timeS.length
  }
  const seconds = (performance.now() - startedMs) / 1000
  const rssMiB = process.resourceUsage().maxRSS / 1024
  console.log(
    `${routes} routes with ${heartRates} heart rates from ${(archive.length / 2 ** 20).toFixed(0)} MiB packed: ${seconds.toFixed(0)} s, ${rssMiB.toFixed(0)} MiB of memory, at most ${MAX_RSS_MIB}`,
  )
  if (rssMiB > MAX_RSS_MIB) process.exitCode = 1
}
