/** What a contact costs, as it is typed. */
import type { ContactRates } from '../../../../../domain/valuation/portfolio/contact-costs.ts'

/** Amounts in currency units, with a comma or a point. */
export type RateFields = Record<'visitMinutes' | 'call' | 'message', string>

const MOST_MINUTES = 600
const MOST_CENTS = 100_000

export const toFields = ({ visitMinutes, callCents, messageCents }: ContactRates): RateFields => ({
  visitMinutes: String(visitMinutes),
  call: (callCents / 100).toFixed(2),
  message: (messageCents / 100).toFixed(2),
})

/** null: something does not fit. */
export function readRates({ visitMinutes, call, message }: RateFields): ContactRates | null {
  const minutes = /^\d{1,3}$/.test(visitMinutes.trim()) ? Number(visitMinutes) : Number.NaN
  const [callCents, messageCents] = [readCents(call), readCents(message)]
  if (!(minutes >= 1 && minutes <= MOST_MINUTES) || callCents === null || messageCents === null) return null
  return { visitMinutes: minutes, callCents, messageCents }
}

function readCents(text: string): number | null {
  if (!/^\d{1,4}([.,]\d{1,2})?$/.test(text.trim())) return null
  const cents = Math.round(Number(text.trim().replace(',', '.')) * 100)
  return cents <= MOST_CENTS ? cents : null
}
