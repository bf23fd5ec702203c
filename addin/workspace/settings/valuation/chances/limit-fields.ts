/** How many others must buy, as it is typed in percent, and back. */
import { type ChanceLimits, limitsAllowed } from '../../../../../domain/valuation/cross-selling/chance-limits.ts'
import { readAmount } from '../../../../../domain/visits/report/read-amount.ts'
import type { decimalSign } from '../../../../ui/forms/decimal-sign.ts'

export const limitNames = ['share', 'support', 'confidence'] as const satisfies readonly (keyof ChanceLimits)[]

export type LimitFields = Record<keyof ChanceLimits, string>

/** What was typed over the limits; stays when those turn out to be old. */
export type LimitEdits = Partial<LimitFields>

export const noEdits: LimitEdits = {}

type Sign = ReturnType<typeof decimalSign>

export const withEdits = (limits: ChanceLimits, edits: LimitEdits, sign: Sign): LimitFields => ({
  share: edits.share ?? toPercent(limits.share, sign),
  support: edits.support ?? toPercent(limits.support, sign),
  confidence: edits.confidence ?? toPercent(limits.confidence, sign),
})

const toPercent = (share: number, sign: Sign): string => String(Math.round(share * 10_000) / 100).replace('.', sign)

/** null: something typed does not fit. */
export function readLimits(fields: LimitFields, sign: Sign): ChanceLimits | null {
  const [share, support, confidence] = limitNames.map((name) => readLimit(name, fields[name], sign))
  return share == null || support == null || confidence == null ? null : { share, support, confidence }
}

function readLimit(name: keyof ChanceLimits, text: string, sign: Sign): number | null {
  const percent = readAmount(text, sign)
  const { least, most } = limitsAllowed[name]
  return percent === null || percent / 100 < least || percent / 100 > most ? null : percent / 100
}
