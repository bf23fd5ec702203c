/** What was logged out of one's own mailbox later than it came, since somebody had become known: for its owner to see. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { cursor } from '../../platform/input.ts'

export const afterwardsPage = z.strictObject({ cursor })

export type AfterwardsPage = z.infer<typeof afterwardsPage>

/** `customers`: names, as far as the caller may see them. */
export type AfterwardsLine = { reportId: string; at: string; loggedAt: string; subject: string; customers: string[] }

const PAGE = 50

/** The last line of a page. */
const place = z.string().regex(/^\d{4}-[\d:.TZ-]+ [\da-f]{64}$/)

/** The latest first. */
export async function listAfterwards(ctx: Context, { cursor }: AfterwardsPage): Promise<{ rows: AfterwardsLine[]; nextCursor: string | null }> {
  const [before, mailHash] = place.safeParse(cursor).data?.split(' ') ?? []
  const found = await ctx.db.sql<AfterwardsLine & { mailHash: string }>`
    select v.report_id as "reportId", r.at, v.judged_at as "loggedAt", v.mail_hash as "mailHash", r.subject,
      array(select c.name from report_customer rc join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
        where rc.organisation_id = ${organisation} and rc.report_id = r.id and ${visibleCustomer(ctx)} order by c.name) as customers
    from mailbox b join mail_verdict v on v.organisation_id = ${organisation} and v.mailbox_id = b.id and v.is_afterwards and v.is_logged
      join contact_report r on r.organisation_id = ${organisation} and r.id = v.report_id and r.withdrawn_at is null
    where b.organisation_id = ${organisation} and b.user_id = ${ctx.user.id}::uuid
      and (${before ?? null}::timestamptz is null or (v.judged_at, v.mail_hash) < (${before ?? null}::timestamptz, ${mailHash ?? null}::bpchar))
    order by v.judged_at desc, v.mail_hash desc limit ${PAGE + 1}`
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return { rows: page.map(({ mailHash: _, ...line }) => line), nextCursor: last ? `${last.loggedAt} ${last.mailHash}` : null }
}
