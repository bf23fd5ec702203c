/** Follow-ups that come again. */
import { addDays, addMonths } from '../time/local-time.ts'

export type Recurrence = { every: 'day' | 'week' | 'month' | 'year'; interval: number }

/**
 * The next day of the series after `today`. Months keep the day of the first one as far as they have it.
 * @example nextDueOn({ every: 'month', interval: 1 }, '2026-01-31', '2026-01-31') // '2026-02-28'
 */
export function nextDueOn({ every, interval }: Recurrence, dueOn: string, today: string): string {
  for (let step = 1; ; step++) {
    const next =
      every === 'day'
        ? addDays(dueOn, step * interval)
        : every === 'week'
          ? addDays(dueOn, 7 * step * interval)
          : addMonths(dueOn, step * interval * (every === 'year' ? 12 : 1))
    if (next > today) return next
  }
}
