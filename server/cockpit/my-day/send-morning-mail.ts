import { v7 as uuidv7 } from 'uuid'
import { type MorningComplaint, type MorningVisit, writeMorningMail } from '../../../domain/cockpit/morning-mail/write-morning-mail.ts'
import { usualHours } from '../../../domain/outlook/working-hours.ts'
import { addDays, startOfDay } from '../../../domain/time/local-time.ts'
import { workingDay } from '../../../domain/visits/frame/working-day.ts'
import type { Reminder } from '../../commerce/service/complaints/reminders.ts'
import { claimReminders, releaseReminders, unsentReminders } from '../../commerce/service/complaints/unsent-reminders.ts'
import type { PlacedMail } from '../../outlook/graph/place-mail.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { isDuplicate, organisation, toDate } from '../../platform/database/db.ts'
import { AppError, type Reason } from '../../platform/errors.ts'
import { joinVisitSite, siteAddress } from '../../visits/calendar/visit-site.ts'
import { readProfile } from '../../visits/frame/planning-profile.ts'

export type PlaceMail = (mail: PlacedMail) => Promise<void>

/** Today's mail, once, on a working day that has visits, or complaints that nobody was told of. Troubles of Outlook are written down, not thrown; `busy`: it may be tried again. */
export async function sendMorningMail(ctx: Context, place: PlaceMail): Promise<'done' | 'busy'> {
  const day = today(ctx)
  const zone = ctx.user.timeZone
  if (!(await isWorkday(ctx, day))) return 'done'
  const [visits, reminders] = await Promise.all([visitsOn(ctx, day), unsentReminders(ctx)])
  if (visits.length + reminders.length === 0) return 'done'
  const id = await begin(ctx, day)
  if (!id) return 'done'
  // Written down before: whatever happens now, nobody is told twice.
  const claimed = await claimReminders(ctx, reminders)
  if (visits.length + claimed.length === 0) return await finish(ctx, id, null)
  const { name, mail: address, language } = ctx.user
  const mail = writeMorningMail(
    visits,
    claimed.map((each) => toMorning(ctx, each)),
    { day, zone, language },
  )
  const failure = await place({ ...mail, owner: { name, address } }).then(() => null, troubleOf)
  if (failure && isNotThere(failure)) await releaseReminders(ctx, claimed)
  return await finish(ctx, id, failure)
}

const toMorning = (ctx: Context, { number, step, level, dueOn, customerId }: Reminder): MorningComplaint => ({
  ...{ number, step, level, dueOn },
  link: `${ctx.publicUrl}/workspace#/customers/${customerId}`,
})

/** Days in the office count: whoever has visits there, too, wants to know of them. */
async function isWorkday(ctx: Context, day: string): Promise<boolean> {
  const { weekdays, holidays } = await readProfile(ctx)
  const rules = { zone: ctx.user.timeZone, hours: usualHours, weekdays, holidays }
  const { why } = workingDay(day, rules, false, { day, minute: 0 })
  return why !== 'free' && why !== 'holiday'
}

type Row = Omit<MorningVisit, 'link'> & { visitId: string }

async function visitsOn(ctx: Context, day: string): Promise<MorningVisit[]> {
  const startOf = (date: string): Date => startOfDay(date, ctx.user.timeZone)
  const rows = await ctx.db.sql<Row>`
    select v.id as "visitId", v.starts_at as "startsAt", v.ends_at as "endsAt", coalesce(s.phone, c.phone) as phone,
      ${siteAddress} as place
    from visit v join customer c on c.organisation_id = ${organisation} and c.id = v.customer_id ${joinVisitSite}
    where v.organisation_id = ${organisation} and v.owner_id = ${ctx.user.id}::uuid and v.status in ('asked', 'confirmed', 'drop_in')
      and v.starts_at >= ${startOf(day)} and v.starts_at < ${startOf(addDays(day, 1))} and ${visibleCustomer(ctx)}
    order by v.starts_at`
  return rows.map(({ visitId, ...row }) => ({ ...row, link: `${ctx.publicUrl}/workspace#/visit-sheet/${visitId}/visit/internal` }))
}

/** null: the mail of this day has been begun before, here or on another node. */
async function begin(ctx: Context, day: string): Promise<string | null> {
  const id = uuidv7()
  try {
    await ctx.db.prisma.morningMail.create({ data: { organisationId: ctx.user.organisationId, id, userId: ctx.user.id, day: toDate(day) } })
    return id
  } catch (error) {
    if (isDuplicate(error)) return null
    throw error
  }
}

/** Outlook did nothing: the next turn tries again. After any other trouble the mail may lie there already. */
const DID_NOTHING: ReadonlySet<Reason> = new Set(['OUTLOOK_BUSY'])
/** Nor lies it there where Outlook refused it; another day it may not. */
const REFUSED: ReadonlySet<Reason> = new Set(['OUTLOOK_REFUSED', 'OUTLOOK_SIGN_IN', 'OUTLOOK_GONE', 'OUTLOOK_OTHER_MAILBOX', 'TOO_MANY'])

/** Nobody was told by it. */
const isNotThere = (failure: AppError): boolean => failure === morningIsOver || DID_NOTHING.has(failure.reason) || REFUSED.has(failure.reason)

/** Nobody could be served in his morning. */
export const morningIsOver = new AppError('UNEXPECTED', 'The morning was over before its mail could be made')

async function finish(ctx: Context, id: string, failure: AppError | null): Promise<'done' | 'busy'> {
  const { prisma } = ctx.db
  if (failure) ctx.log.warn({ err: failure, reason: failure.reason }, 'a morning mail could not be placed')
  if (failure && DID_NOTHING.has(failure.reason)) {
    await prisma.morningMail.deleteMany({ where: { id } })
    return 'busy'
  }
  await prisma.morningMail.updateMany({ where: { id }, data: failure ? { trouble: failure.reason } : { sentAt: ctx.now() } })
  return 'done'
}

const troubleOf = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('UNEXPECTED', 'A morning mail failed', { cause: error })
