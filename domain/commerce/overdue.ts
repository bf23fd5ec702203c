import { daysBetween } from '../time/local-time.ts'

export type OpenItem = { kind: 'invoice' | 'credit_note'; openCents: number; dueOn: string }

/**
 * For how many days an open item is overdue on a day; 0: it is not. An invoice is from the day after its due day on, as long as something of it is open.
 * A credit note lowers what is open of a customer, and is itself never overdue: he may take it off any invoice, or none, so it lowers no invoice that is.
 */
export const daysOverdue = ({ kind, openCents, dueOn }: OpenItem, today: string): number =>
  kind === 'invoice' && openCents > 0 ? Math.max(0, daysBetween(dueOn, today)) : 0
