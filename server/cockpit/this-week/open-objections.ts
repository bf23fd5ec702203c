/** What people have objected to in the valuation of customers, and nobody has answered. */
import type { ObjectionSubject } from '../../../domain/valuation/objections/objection-rate.ts'
import { dayOf } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { openObjection } from '../../valuation/objections/list-objections.ts'
import { type ReadSection, type RowCustomer, toSection } from './section.ts'

/** Who objects is told where it is answered: here nothing is told of people. */
export type OpenObjection = RowCustomer & { objectionId: string; subject: ObjectionSubject; shown: string; reason: string; objectedOn: string }

export const readOpenObjections: ReadSection<OpenObjection> = async (ctx, limit) =>
  toSection(
    await ctx.db.sql<OpenObjection & { total: number }>`
      select o.id as "objectionId", o.subject, o.shown, o.reason, ${dayOf(ctx, fragment`o.at`)} as "objectedOn",
        c.id as "customerId", c.name as customer, c.class_letter || c.class_digit as "classLabel", count(*) over () as total
      from value_objection o
      cross join lateral (select * from customer c where c.organisation_id = ${organisation} and c.id = o.customer_id offset 0) c
      where o.organisation_id = ${organisation} and ${openObjection} and ${visibleCustomer(ctx)}
      order by o.at desc, o.id desc limit ${limit}`,
  )
