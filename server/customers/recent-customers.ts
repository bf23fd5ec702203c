import { z } from 'zod'
import type { Context } from '../platform/call/context.ts'
import { meantCustomer } from '../platform/call/merged-customers.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { fragment, organisation } from '../platform/database/db.ts'
import { id } from '../platform/input.ts'
import { choiceColumns } from './choice-columns.ts'
import type { CustomerChoice } from './customer-choice.ts'

/** Whom somebody has opened last stands in his browser only: it is nobody's business. */
export const recentCustomers = z.strictObject({ customerIds: z.array(id).max(10) })

/** Those of them that the caller may still see, each once, in the order given. */
export const readRecent = (ctx: Context, { customerIds }: z.infer<typeof recentCustomers>): Promise<CustomerChoice[]> =>
  ctx.db.sql<CustomerChoice>`select ${choiceColumns}
    from (select ${meantCustomer(fragment`u.id`)} as id, min(u.n) as n from unnest(${customerIds}::uuid[]) with ordinality u(id, n) group by 1) r
    join customer c on c.organisation_id = ${organisation} and c.id = r.id where ${visibleCustomer(ctx)} order by r.n`
