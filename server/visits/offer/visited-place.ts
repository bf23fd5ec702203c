/** Whom an offer is for: where he is, when he may be visited, for how long, and in which words he is written to. */
import { z } from 'zod'
import type { Position } from '../../../domain/travel/position.ts'
import type { OfferForm, OfferLanguage } from '../../../domain/visits/offer/offer-wording.ts'
import { classCodes } from '../../../domain/visits/strategy/class-strategy.ts'
import type { Closure } from '../../../domain/visits/strategy/closure.ts'
import { noPreference, preferenceAt } from '../../../domain/visits/strategy/visit-preference.ts'
import { sitePositions } from '../../customers/sites/site-positions.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { closuresOf } from '../strategy/closures.ts'
import { nothingSet, readPreferences } from '../strategy/preferences.ts'
import { readStrategies } from '../strategy/strategies.ts'
import type { SlotQuestion } from './slot-question.ts'

const row = z.object({
  siteId: z.string().nullable(),
  postalCode: z.string().nullable(),
  closures: z.array(z.object({ from: z.string(), until: z.string() })),
  openingWindows: z.array(z.object({ weekday: z.number(), from: z.string(), until: z.string() })).nullable(),
  classCode: z.enum(classCodes).nullable(),
  form: z.enum(['sie', 'du']),
  language: z.string(),
})

export type VisitedPlace = {
  customerId: string
  siteId: string | null
  postalCode: string | null
  position: Position | null
  /** Empty: at any time. */
  openingWindows: readonly { weekday: number; from: string; until: string }[]
  closures: readonly Closure[]
  preferredWeekdays: readonly number[]
  isBlocked: boolean
  minutes: number
  form: OfferForm
  language: OfferLanguage
}

const USUAL_MINUTES = 60

/** Throws NOT_FOUND for a customer the caller may not see, and for a site or contact of somebody else. */
export async function visitedPlace(
  ctx: Context,
  question: Pick<SlotQuestion, 'customerId' | 'siteId' | 'contactId' | 'minutes'>,
): Promise<VisitedPlace> {
  const { siteId, postalCode, openingWindows, closures, classCode, form, language } = await readRow(ctx, question)
  const [positions, preferences, strategies] = await Promise.all([
    sitePositions(ctx, siteId ? [siteId] : []),
    readPreferences(ctx, [question.customerId]),
    readStrategies(ctx.db.prisma),
  ])
  const set = (id: string | null) => ({ ...noPreference, ...(preferences.get(id ?? '') ?? nothingSet) })
  const preference = preferenceAt(set(question.customerId), set(siteId))
  const strategy = classCode && strategies[classCode]
  // The minutes of a class that is phoned are those of a call.
  const usual = strategy && strategy.channel !== 'phone' ? strategy.minutes : USUAL_MINUTES
  return {
    customerId: question.customerId,
    siteId,
    postalCode,
    position: (siteId && positions.get(siteId)) || null,
    openingWindows: openingWindows ?? [],
    closures,
    preferredWeekdays: preference.preferredWeekdays,
    isBlocked: preference.isBlocked,
    minutes: question.minutes ?? preference.minutes ?? usual,
    form,
    language: language.toLowerCase().startsWith('de') ? 'de' : 'en',
  }
}

async function readRow(ctx: Context, { customerId, siteId, contactId }: Pick<SlotQuestion, 'customerId' | 'siteId' | 'contactId'>) {
  const [found] = await ctx.db.sql<unknown>`
    select s.id as "siteId", s.postal_code as "postalCode", s.opening_windows as "openingWindows", ${closuresOf(today(ctx))} as closures, c.class_letter || c.class_digit as "classCode",
      coalesce(k.address_form::text, 'sie') as form, coalesce(k.language, c.language) as language
    from customer c
      left join lateral (select s.id, s.postal_code, s.opening_windows from site s
        where s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null and (${siteId}::uuid is null or s.id = ${siteId}::uuid)
        order by s.is_main desc, s.name, s.id limit 1) s on true
      left join contact k on k.organisation_id = ${organisation} and k.id = ${contactId}::uuid and exists (
        select 1 from contact_role r where r.organisation_id = ${organisation} and r.contact_id = k.id and r.customer_id = c.id)
    where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid and ${visibleCustomer(ctx)}
      and (${siteId}::uuid is null or s.id is not null) and (${contactId}::uuid is null or k.id is not null)`
  if (!found) throw new AppError('NOT_FOUND', 'No such customer, site or person for this user')
  return row.parse(found)
}
