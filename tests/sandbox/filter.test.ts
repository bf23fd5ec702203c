import { expect, it } from 'vitest'
import { parseFilter } from '../../sandbox/graph/filter.ts'

const AT = 'receivedDateTime'
const holds = (condition: string, at: string): boolean => parseFilter(`${AT} ${condition}`, [AT]).test({ [AT]: at })

it('a filter compares instants as such, however many digits their seconds have', () => {
  const at = '2026-01-05T01:21:25.000Z'
  expect(['ge', 'le', 'eq', 'gt', 'lt', 'ne'].map((operator) => holds(`${operator} 2026-01-05T01:21:25Z`, at))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
