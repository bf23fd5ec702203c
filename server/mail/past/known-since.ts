/** What counts in a mailbox only since an entry was made, read with what decides it. */
import { looksBack, type Wish } from '../../../domain/mail/looks-backwards.ts'
import type { KnownSince } from '../../../domain/mail/verdict/known-since.ts'
import { careTeamOf } from '../../outlook/mailboxes/judge-again.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, type OrganisationDatabase, organisation, type SqlFragment } from '../../platform/database/db.ts'

type Reader = { db: Pick<OrganisationDatabase, 'sql'>; organisation: { timeZone: string }; mailbox: { id: string } }

/** `isTakenOver`: what the owner of the mailbox has decided; null: nothing yet. */
export type FoundSince = KnownSince & { id: string; isTakenOver: boolean | null; ownerId: string | null; isLookingBack: boolean }

type Row = FoundSince & Pick<Wish, 'wishedBy' | 'careTeam'>

/** Of these addresses, domains and names: those whose older mails do not count in the mailbox. */
export async function findKnownSince(reader: Reader, names: readonly string[]): Promise<FoundSince[]> {
  const wanted = [...new Set(names)]
  if (wanted.length === 0) return []
  return (await findSince(reader, fragment`k.value = any(${wanted}::text[])`)).filter(({ isTakenOver }) => isTakenOver !== true)
}

/** `which`: condition on a row `k`. Without those that the mailbox looks back for anyway, and those from before it was connected, whose past its owner has let us read. */
export async function findSince({ db, organisation: { timeZone }, mailbox }: Reader, which: SqlFragment): Promise<FoundSince[]> {
  const rows = await db.sql<Row>`
    select k.id, k.cause, k.kind, k.value, k.customer_id as "customerId", k.counts_from as since, b.user_id as "ownerId", coalesce(p.is_looking_back, true) as "isLookingBack",
      d.is_taken_over as "isTakenOver", array(select o.made_by_id::text from known_since o where o.organisation_id = ${organisation} and o.value = k.value
        and o.customer_id is not distinct from k.customer_id) as "wishedBy",
      ${careTeamOf(fragment`k.customer_id`, fragment`(k.counts_from at time zone ${timeZone})::date`)} as "careTeam"
    from known_since k join mailbox b on b.organisation_id = ${organisation} and b.id = ${mailbox.id}::uuid and b.connected_at < k.counts_from
        and (k.user_id is null or k.user_id = b.user_id)
      left join logging_policy p on p.organisation_id = ${organisation}
      left join past_decision d on d.organisation_id = ${organisation} and d.mailbox_id = b.id and d.known_since_id = k.id
    where k.organisation_id = ${organisation} and ${which} order by k.counts_from`
  const isLate = (row: Row): boolean => !looksBack({ ...row, reach: 'concerned', userId: null }, { userId: row.ownerId }, row.isLookingBack)
  return rows.filter(isLate).map(({ wishedBy: _, careTeam: __, ...row }) => row)
}

/** Of a row `k`: Outlook can be searched for it. Numbers stand in texts, and whole folders and categories are nobody's mails. */
export const isSought = fragment`k.kind in ('address', 'domain') and left(k.value, 1) <> '+'`

/** Of a customer `c`, without asking Outlook: somebody else's entry may have left mails in the caller's mailbox about which he has not decided. */
export const mayAskOlder = ({ user }: Pick<Context, 'user'>): SqlFragment => fragment`exists (select 1 from mailbox b
    join known_since k on k.organisation_id = ${organisation} and k.customer_id = c.id and k.made_by_id <> b.user_id and k.counts_from > b.connected_at and ${isSought}
  where b.organisation_id = ${organisation} and b.user_id = ${user.id}::uuid and b.status = 'connected'
    and not exists (select 1 from past_decision d where d.organisation_id = ${organisation} and d.mailbox_id = b.id and d.known_since_id = k.id))`
