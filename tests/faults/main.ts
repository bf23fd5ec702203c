/** `npm run test:faults [-- mails|imports|connectors] [--seeds N] [--seed K]`: prints the figures of every run, and its faults. Ends with 1 when one failed. */
import { parseArgs } from 'node:util'
import { runConnectors } from './connectors/run-connectors.ts'
import { runImports } from './imports/run-imports.ts'
import { runMails } from './run-mails.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    nodes: { type: 'string', default: '2' },
    pace: { type: 'string', default: '8' },
    only: { type: 'string', default: '' },
  },
})
const parts = positionals.length > 0 ? positionals : ['mails', 'imports', 'connectors']
const count = (usual: number): number => Number(values.seeds ?? usual)

let wrong = 0
for (const part of parts) {
  if (part === 'mails') wrong += await runMails(Number(values.seed), count(3), { nodes: Number(values.nodes), factor: Number(values.pace) })
  else if (part === 'imports') wrong += await runImports(Number(values.seed), count(1), values.only)
  else if (part === 'connectors') wrong += await runConnectors(Number(values.seed), count(3))
  else throw new Error(`${part} is neither mails nor imports nor connectors`)
}
console.log(wrong ? `${wrong} runs failed` : 'all runs are right')
process.exit(wrong ? 1 : 0)
