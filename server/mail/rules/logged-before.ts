/** Mails that stand in the history already when an entry comes to keep such mails out. */
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { startsWith } from '../../platform/database/starts-with.ts'

export type LoggedRule = { kind: 'address' | 'domain' | 'folder' | 'category'; value: string; userId: string | null }

/** null: only Outlook knows. */
export async function countLogged(ctx: Context, rule: LoggedRule): Promise<number | null> {
  return namesPeople(rule) ? (await findLogged(ctx, rule)).length : null
}

/** What an entry of folders and categories keeps out is known to Outlook alone. */
export const namesPeople = ({ kind }: LoggedRule): boolean => kind === 'address' || kind === 'domain'

/**
 * Of somebody's own entry what lay in his mailbox or was logged by him; of the company's everything. What is on hold stays, and so does what was logged after
 * `until`, an instant (null: whenever it was): whoever logs such a mail by hand, knowing the entry, means it.
 */
export async function findLogged(ctx: Context, rule: LoggedRule, until: Date | null = null): Promise<string[]> {
  const mine = fragment`(r.author_id = ${ctx.user.id}::uuid or exists (select 1 from mail_witness w
    where w.organisation_id = ${organisation} and w.report_id = r.id and w.mailbox = ${ctx.user.oid}))`
  const rows = await ctx.db.sql<{ id: string }>`
    select r.id from contact_report r join report_mail m on m.organisation_id = ${organisation} and m.report_id = r.id
    where r.organisation_id = ${organisation} and r.withdrawn_at is null and r.hold_reason is null and (${until}::timestamptz is null or r.created_at <= ${until}::timestamptz)
      and ${rule.userId === null ? fragment`true` : mine}
      and exists (select 1 from report_participant p where p.organisation_id = ${organisation} and p.report_id = r.id and ${isMeant(rule)})`
  return rows.map(({ id }) => id)
}

/** As `participantRule` of the domain compares, by the indexes on the address and on the address read backwards. */
const isMeant = ({ kind, value }: LoggedRule): SqlFragment => (kind === 'address' ? isAddress(value) : isInDomain(value))

const isAddress = (value: string): SqlFragment => fragment`(p.address collate "C" = ${value}
  or ${startsWith(fragment`p.address`, `${value.split('@')[0]}+`)} and regexp_replace(p.address, '\\+[^@]*@', '@') = ${value})`

const isInDomain = (value: string): SqlFragment => fragment`(${endsWith(`@${value}`)} or ${endsWith(`.${value}`)})`

const endsWith = (end: string): SqlFragment => startsWith(fragment`reverse(p.address)`, [...end].reverse().join(''))
