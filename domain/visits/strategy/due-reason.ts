/** Why a visit is worth making: a closed list of codes with their figures, that texts are made of elsewhere. */
import { daysBetween } from '../../time/local-time.ts'

/** What is open with the customer. */
export type Occasion =
  | { kind: 'complaint'; count: number }
  | { kind: 'open_quote'; cents: number }
  | { kind: 'service_due'; machines: number }
  /** `days` since the last order, of a customer who orders every `rhythmDays`. */
  | { kind: 'order_overdue'; days: number; rhythmDays: number }

export type DueReason =
  | { kind: 'flagged' }
  | { kind: 'agreed'; on: string }
  | { kind: 'overdue'; days: number }
  /** 0: today. */
  | { kind: 'due_in'; days: number }
  | { kind: 'never_visited' }
  | { kind: 'pursuit_step'; step: number; of: number }
  | { kind: 'pursuit_over'; visits: number }
  /** Revenue of a year. */
  | { kind: 'chances'; count: number; cents: number }
  | Occasion

export type OpenThings = {
  openQuoteCents: number
  complaints: number
  machinesDue: number
  silence: Silence | null
}

/** He orders every `everyDays`, last on `lastOn`; from `behindOn` on his rhythm explains the silence no longer. */
export type Silence = { lastOn: string; everyDays: number; behindOn: string }

/** Where somebody waits for us comes first. */
export function occasionsOf({ openQuoteCents, complaints, machinesDue, silence }: OpenThings, today: string): Occasion[] {
  const occasions: Occasion[] = []
  if (complaints > 0) occasions.push({ kind: 'complaint', count: complaints })
  if (openQuoteCents > 0) occasions.push({ kind: 'open_quote', cents: openQuoteCents })
  if (machinesDue > 0) occasions.push({ kind: 'service_due', machines: machinesDue })
  if (silence !== null && silence.behindOn <= today)
    occasions.push({ kind: 'order_overdue', days: daysBetween(silence.lastOn, today), rhythmDays: Math.round(silence.everyDays) })
  return occasions
}

const QUOTE_WORTH_ONE_CENTS = 1_000_000
const MOST_FOR_QUOTES = 2

/** What an occasion adds to the value of the visit; a class A visit alone is worth 3. */
export function occasionValue(occasion: Occasion): number {
  switch (occasion.kind) {
    case 'complaint':
      return 1
    case 'open_quote':
      return Math.min(MOST_FOR_QUOTES, occasion.cents / QUOTE_WORTH_ONE_CENTS)
    case 'service_due':
    case 'order_overdue':
      return 0.5
  }
}
