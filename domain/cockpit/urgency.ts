/** Which of the things that could be done for a customer come first. */
import { daysBetween } from '../time/local-time.ts'

export type Pending = {
  kind: 'follow_up' | 'quote' | 'late_delivery' | 'complaint' | 'service_due' | 'order_overdue' | 'chance'
  /** The day it is or was due; null: no day. */
  dueOn: string | null
}

/** A day late counts more where somebody waits for us: complaint, then delivery, then what we promised ourselves, then what may sell. */
const weights: Record<Pending['kind'], number> = {
  complaint: 100,
  late_delivery: 80,
  follow_up: 60,
  quote: 40,
  service_due: 30,
  order_overdue: 20,
  chance: 10,
}

/** Greater is more urgent: weight of the kind, plus a point for each day overdue (at most 30), less one for each day ahead (at most 30). */
export function urgency({ kind, dueOn }: Pending, today: string): number {
  const late = dueOn === null ? 0 : daysBetween(dueOn, today)
  return weights[kind] + Math.max(-30, Math.min(30, late))
}

/** The `limit` most urgent, most urgent first; equal ones keep their order. */
export const mostUrgent = <T extends Pending>(items: readonly T[], today: string, limit: number): T[] =>
  items
    .map((item) => ({ item, score: urgency(item, today) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item)
