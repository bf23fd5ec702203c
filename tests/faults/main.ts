/** `npm run test:faults [-- --seeds N] [-- --seed K]`: prints the figures of every seed, and its faults. Ends with 1 when a seed failed. */
import { parseArgs } from 'node:util'
import { startPostgres } from '../support/postgres.ts'
import { makeTemplate } from './installation.ts'
import { runSeed } from './run.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    nodes: { type: 'string', default: '2' },
    pace: { type: 'string', default: '8' },
  },
})
const [first, count, nodes, factor] = [Number(values.seed), Number(values.seeds), Number(values.nodes), Number(values.pace)]

const postgres = process.env.TEST_DATABASE_URL ? { url: process.env.TEST_DATABASE_URL, stop: () => {} } : await startPostgres()
const failed: number[] = []
try {
  const template = await makeTemplate(postgres.url)
  for (let seed = first; seed < first + count; seed++) {
    const { faults, seconds, mails, logged, damage, output } = await runSeed(seed, { serverUrl: postgres.url, template, nodes, factor })
    console.log(
      `seed ${seed}: ${mails} mails, ${logged} logged, ${damage.kills} kills, ${damage.cuts} connections cut, ${seconds.toFixed(1)} s: ${faults.length ? 'FAILED' : 'right'}`,
    )
    for (const fault of faults) console.log(`  ${fault}`)
    if (faults.length) {
      failed.push(seed)
      if (output) console.log(output.split('\n').slice(-40).join('\n'))
    }
  }
} finally {
  postgres.stop()
}
console.log(failed.length ? `${failed.length} of ${count} seeds failed: ${failed.join(', ')}` : `${count} seeds are right`)
process.exit(failed.length ? 1 : 0)
