import { z } from 'zod'
import type { Context } from '../platform/call/context.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { organisation } from '../platform/database/db.ts'
import { id } from '../platform/input.ts'
import { choiceColumns } from './choice-columns.ts'
import type { CustomerChoice } from './customer-choice.ts'

/** Whom somebody has opened last stands in his browser only: it is nobody's business. */
export const recentCustomers = z.strictObject({ customerIds: z.array(id).max(10) })

/** Those of them that the caller may still see, in the order given. */
export const readRecent = (ctx: Context, { customerIds }: z.infer<typeof recentCustomers>): Promise<CustomerChoice[]> =>
  ctx.db.sql<CustomerChoice>`select ${choiceColumns} from unnest(${customerIds}::uuid[]) with ordinality r(id, n)
    join customer c on c.organisation_id = ${organisation} and c.id = r.id where ${visibleCustomer(ctx)} order by r.n`
