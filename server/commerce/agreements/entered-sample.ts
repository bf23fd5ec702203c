/** A sample left with a customer, as somebody enters it. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { fragment, organisation, sqlWithin, toDate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, line } from '../../platform/input.ts'
import type { EnteredThing } from '../entered-thing.ts'
import { refreshFigures } from '../figures/refresh-figures.ts'

const MOST_PIECES = 1e6

/** `givenOn`: no day ahead; `returnedOn` null: it is still there. */
export const sampleWords = z.strictObject({
  kind: z.literal('sample'),
  text: line,
  productNumber: line.nullable(),
  quantity: z.number().positive().max(MOST_PIECES),
  givenOn: day,
  dueBackOn: day.nullable(),
  returnedOn: day.nullable(),
})

type SampleWords = z.infer<typeof sampleWords>

export const enteredSample: EnteredThing<SampleWords> = {
  said: fragment`(select json_build_object('kind', 'sample', 'text', l.text, 'productNumber', l.product_number, 'quantity', l.quantity::float,
      'givenOn', l.given_on, 'dueBackOn', l.due_back_on, 'returnedOn', l.returned_on)
    from loan_item l where l.organisation_id = ${organisation} and l.id = e.id)`,
  insert: async (ctx, tx, { id, customerId }, words) => {
    const { organisationId } = ctx.user
    await tx.loanItem.create({ data: { organisationId, id, customerId, kind: 'sample', ...columnsOf(ctx, words) } })
    await refreshFigures(sqlWithin(tx, organisationId), [customerId])
  },
  change: async (ctx, tx, { id, customerId }, words) => {
    await tx.loanItem.updateMany({ where: { id }, data: columnsOf(ctx, words) })
    await refreshFigures(sqlWithin(tx, ctx.user.organisationId), [customerId])
  },
  remove: async (ctx, tx, { id, customerId }) => {
    await tx.loanItem.deleteMany({ where: { id } })
    await refreshFigures(sqlWithin(tx, ctx.user.organisationId), [customerId])
  },
}

/** Throws INVALID for one that is given or has come back on a day to come, or was to be back before it was given. */
function columnsOf(ctx: Context, { text, productNumber, quantity, givenOn, dueBackOn, returnedOn }: SampleWords) {
  const isAhead = [givenOn, returnedOn].some((on) => on !== null && on > today(ctx))
  const isBackBefore = [dueBackOn, returnedOn].some((on) => on !== null && on < givenOn)
  if (isAhead || isBackBefore) throw new AppError('INVALID', 'Days that cannot be')
  return {
    ...{ text, productNumber, quantity, givenOn: toDate(givenOn) },
    ...{ dueBackOn: dueBackOn && toDate(dueBackOn), returnedOn: returnedOn && toDate(returnedOn) },
  }
}
