/** Association rules on baskets that nobody here wrote. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { basketRules } from '../../domain/valuation/cross-selling/basket-rules.ts'

const share = z.coerce.number().min(0).max(1)
const length = z.coerce.number().int().positive()

/** `--support s --confidence c [--minlen n] FILE`: one basket a line, its items parted by commas. */
export function findBasketRules(args: string[]): unknown {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({ args, options: { support: text, confidence: text, minlen: text }, allowPositionals: true })
  const limits = { support: share.parse(values.support), confidence: share.parse(values.confidence), minLength: length.parse(values.minlen ?? 1) }
  const baskets = readFileSync(positionals[0] ?? '', 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(itemsOf)
  const rules = basketRules(baskets, limits).map(({ lhs, rhs, support, confidence, lift }) => ({ lhs, rhs, support, confidence, lift }))
  return { count: rules.length, rules }
}

const itemsOf = (line: string): string[] =>
  line
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
