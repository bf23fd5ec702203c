import { fragment } from '../../platform/database/db.ts'

/** Whether row `x` of `invoice` is overdue once its due day has passed: as `domain/commerce/overdue.ts` says it. */
export const canBeOverdue = fragment`(x.kind = 'invoice' and x.open_cents > 0)`
