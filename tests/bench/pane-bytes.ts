/** What the pane makes a browser load until its content stands, part by part; the floor is what React, the server's client and signing in take alone. */
import recorded from '../support/pane-bytes.json' with { type: 'json' }
import { GOAL, kilo, weighPane, whatGrew } from '../support/pane-bytes.ts'

const FLOOR = /^(react|react-dom|scheduler|@trpc\/.*|@tanstack\/.*|@azure\/.*)$/

const weight = weighPane()
const floor = Object.entries(weight.parts)
  .filter(([part]) => FLOOR.test(part))
  .reduce((sum, [, size]) => sum + size, 0)

if (process.argv.includes('--json')) {
  // Their names change with each build.
  console.log(JSON.stringify({ bytes: weight.bytes, files: weight.scripts.length, floor, parts: weight.parts }, null, 2))
} else {
  console.log(
    `Scripts until the content stands: ${kilo(weight.bytes)} gzip in ${weight.scripts.length} files; goal ${kilo(GOAL)}; floor ${kilo(floor)}`,
  )
  for (const [part, size] of Object.entries(weight.parts)) console.log(`${kilo(size).padStart(9)}  ${part}`)
  console.log(['Since it was recorded:', ...whatGrew(weight.parts, recorded.parts)].join('\n'))
}
