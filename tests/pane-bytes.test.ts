/** The pane stays light. Its parts' sizes are recorded by `npm run -s bench -- pane-bytes --json > tests/support/pane-bytes.json`. */
import { describe, expect, it } from 'vitest'
import recorded from './support/pane-bytes.json' with { type: 'json' }
import { GOAL, kilo, weighPane, whatGrew } from './support/pane-bytes.ts'

describe('the pane', () => {
  it('loads no more than 5 % above its goal until its content stands', () => {
    const { bytes, parts } = weighPane()
    const grown = whatGrew(parts, recorded.parts)
    expect(bytes, `${kilo(bytes)} gzip, the goal is ${kilo(GOAL)}; since it was recorded:\n${grown.join('\n')}`).toBeLessThanOrEqual(GOAL * 1.05)
  })

  it('tells what made it grow, the most first, and no noise', () => {
    expect(whatGrew({ react: 3_000, dates: 9_000, texts: 5_900, msal: 100 }, { react: 2_800, texts: 5_000, gone: 70 })).toEqual([
      '+9.0 kB dates (now 9.0 kB)',
      '+0.9 kB texts (now 5.9 kB)',
    ])
  })
})
