/** Mailboxes in trouble, seed by seed. */
import { startPostgres } from '../support/postgres.ts'
import { makeTemplate } from './installation.ts'
import { runSeed } from './run.ts'

/** How many seeds were wrong. */
export async function runMails(first: number, count: number, given: { nodes: number; factor: number }): Promise<number> {
  const postgres = process.env.TEST_DATABASE_URL ? { url: process.env.TEST_DATABASE_URL, stop: () => {} } : await startPostgres()
  let wrong = 0
  try {
    const template = await makeTemplate(postgres.url)
    for (let seed = first; seed < first + count; seed++) {
      const { faults, seconds, mails, logged, damage, output } = await runSeed(seed, { serverUrl: postgres.url, template, ...given })
      console.log(
        `seed ${seed}: ${mails} mails, ${logged} logged, ${damage.kills} kills, ${damage.cuts} connections cut, ${seconds.toFixed(1)} s: ${faults.length ? 'FAILED' : 'right'}`,
      )
      for (const fault of faults) console.log(`  ${fault}`)
      if (faults.length === 0) continue
      wrong += 1
      if (output) console.log(output.split('\n').slice(-40).join('\n'))
    }
  } finally {
    postgres.stop()
  }
  return wrong
}
