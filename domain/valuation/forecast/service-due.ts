/** When a machine is to be serviced next. */
import { addMonths } from '../../time/local-time.ts'

/** Days `YYYY-MM-DD`. `lastOn`: last service, or else when it was installed; `agreedOn`: the next one as it was agreed upon. */
export type ServicePlan = { lastOn: string; agreedOn: string | null; intervalMonths: number | null }

/** Null: nothing tells. What was agreed upon before the last service is done. */
export function serviceDueOn({ lastOn, agreedOn, intervalMonths }: ServicePlan): string | null {
  if (agreedOn !== null && agreedOn > lastOn) return agreedOn
  return intervalMonths !== null && intervalMonths > 0 ? addMonths(lastOn, intervalMonths) : null
}
