/** What people have objected to, the newest first, for whoever answers them. */
import { z } from 'zod'
import type { ObjectionSubject } from '../../../domain/valuation/objections/objection-rate.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { cursor, id, instant } from '../../platform/input.ts'
import { parseCursor } from '../../platform/page.ts'

/** `isSettled`: those that were answered, instead of those that wait. */
export const objectionPage = z.strictObject({ isSettled: z.boolean(), cursor })

/** `by`, `settledBy`: null: nobody who is still known. `at`, `settledAt`: ISO instants; null: it waits for an answer. */
export type ListedObjection = {
  id: string
  customerId: string
  customer: string
  classLabel: string | null
  subject: ObjectionSubject
  ruleKey: string
  shown: string
  reason: string
  by: string | null
  at: string
  settledAt: string | null
  settledBy: string | null
  answer: string | null
}

export type ObjectionPage = { rows: ListedObjection[]; nextCursor: string | null }

const SIZE = 50

/** Of customers the caller may see. Throws INVALID for a cursor that is not ours. */
export async function listObjections(ctx: Context, { isSettled, cursor }: z.infer<typeof objectionPage>): Promise<ObjectionPage> {
  const rows = await ctx.db.sql<ListedObjection>`
    select o.id, c.id as "customerId", c.name as customer, c.class_letter || c.class_digit as "classLabel", o.subject, o.rule_key as "ruleKey", o.shown, o.reason,
      ${nameOf(fragment`o.by_id`)} as by, o.at, o.settled_at as "settledAt", ${nameOf(fragment`o.settled_by_id`)} as "settledBy", o.answer
    from value_objection o join customer c on c.organisation_id = ${organisation} and c.id = o.customer_id
    where o.organisation_id = ${organisation} and ${isSettled ? settled : openObjection} and ${visibleCustomer(ctx)} and ${isBefore(isSettled, cursor)}
    order by ${isSettled ? settledOrder : openOrder} limit ${SIZE + 1}::int`
  const shown = rows.slice(0, SIZE)
  const last = shown.at(-1)
  return { rows: shown, nextCursor: last && rows.length > SIZE ? `${isSettled ? last.settledAt : last.at}_${last.id}` : null }
}

/** Condition on a row `o` of `value_objection`: nobody has answered it yet. */
export const openObjection = fragment`o.withdrawn_at is null and o.settled_at is null`
const settled = fragment`o.withdrawn_at is null and o.settled_at is not null`
const openOrder = fragment`o.at desc, o.id desc`
const settledOrder = fragment`o.settled_at desc, o.id desc`

const place = z.tuple([instant, id])

function isBefore(isSettled: boolean, cursor: string | null): SqlFragment {
  if (cursor === null) return fragment`true`
  const [at, objectionId] = parseCursor(place, cursor.split('_'))
  return fragment`(${isSettled ? fragment`o.settled_at` : fragment`o.at`}, o.id) < (${at}::timestamptz, ${objectionId}::uuid)`
}

const nameOf = (userId: SqlFragment): SqlFragment =>
  fragment`(select u.name from app_user u where u.organisation_id = ${organisation} and u.id = ${userId})`
