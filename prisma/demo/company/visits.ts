/** Visits: those of the last two years with their reports, and this week's. */
import type { DemoContact, DemoCustomer } from '../customer.ts'
import { addDays, weekday } from '../day.ts'
import { berlinInstant } from './berlin-instant.ts'
import { type Context, type CustomerPlan, fieldStaff, type Staff } from './context.ts'
import { REPORT_TEXTS } from './report-texts.ts'
import { fillText, writeReport } from './reports.ts'

type VisitStatus = 'proposed' | 'asked' | 'confirmed' | 'done' | 'not_met' | 'cancelled'

type PlannedVisit = {
  owner: Staff
  contact: DemoContact | null
  status: VisitStatus
  day: string
  minutes: number
  duration: number
  note: string | null
}

const NEVER_VISITED = new Set(['supplier', 'competitor'])

/** Past visits; returns how many of them have a report. */
export function writePastVisits(context: Context, plan: CustomerPlan): number {
  const { random, day } = context
  if (NEVER_VISITED.has(plan.customer.kind)) return 0
  const latest = plan.customer.kind === 'former' ? 380 : 3
  let reports = 0
  for (let left = context.count('visits', plan.size); left > 0; left--) {
    const someDay = addDays(day, -(latest + Math.floor(random.next() ** 1.3 * 720)))
    const status = random.chance(0.88) ? 'done' : random.chance(0.5) ? 'not_met' : 'cancelled'
    if (writePastVisit(context, plan, someDay, status)) reports++
  }
  return reports
}

function writePastVisit(context: Context, plan: CustomerPlan, someDay: string, status: VisitStatus): boolean {
  const { random } = context
  const contact = plan.customer.contacts.length ? random.pick(plan.customer.contacts) : null
  const owner = fieldStaff(context, plan)
  const workday = weekday(someDay) > 5 ? addDays(someDay, -2) : someDay
  const [wished, duration] = [random.int(17, 31) * 30, random.pick([30, 45, 60, 60, 90])]
  const { day, minutes } = context.diary.take(owner.oid, { day: workday, minutes: wished }, duration, -1)
  const visitId = writeVisit(context, plan, { owner, contact, status, day, minutes, duration, note: null })
  if (status !== 'done') return false
  const { subject, text } = fillText(context, plan, random.pick(REPORT_TEXTS.visit), contact, owner)
  const at = berlinInstant(day, minutes)
  writeReport(context, plan, {
    channel: 'visit',
    direction: 'outgoing',
    outcome: null,
    occasion: null,
    at,
    subject,
    text,
    author: owner,
    contact,
    visitId,
    projectId: null,
  })
  return true
}

function writeVisit(context: Context, { customer }: CustomerPlan, visit: PlannedVisit): string {
  const { rows, nextId, day: today, diary } = context
  const id = nextId()
  rows.add('visit', {
    id,
    customer_id: customer.id,
    site_id: customer.sites[0]?.id ?? null,
    contact_id: visit.contact?.id ?? null,
    owner_id: visit.owner.id,
    status: visit.status,
    starts_at: berlinInstant(visit.day, visit.minutes),
    ends_at: berlinInstant(visit.day, visit.minutes + visit.duration),
    note: visit.note,
    created_at: berlinInstant(addDays(visit.day < today ? visit.day : today, -7), 600),
  })
  if (visit.day >= diary.from && visit.status !== 'cancelled') writeEvent(context, customer, visit, id)
  return id
}

/** The visit in its owner's calendar, and what the product remembers of it. */
function writeEvent({ rows, facts, eventId, day: today }: Context, { id: customerId, sites }: DemoCustomer, visit: PlannedVisit, id: string): void {
  const { owner, status, day, minutes, duration } = visit
  const iCalUId = `${id}${owner.mail.slice(owner.mail.indexOf('@'))}`
  const [start, end] = [`${day}T${clock(minutes)}`, `${day}T${clock(minutes + duration)}`]
  const isTentative = status === 'proposed' || status === 'asked'
  facts?.visits.push({ iCalUId, ownerOid: owner.oid, customerId, siteId: sites[0]?.id ?? null, isTentative, start, end })
  if (eventId)
    rows.add('outlook_item', {
      entity_id: id,
      user_id: owner.id,
      item_id: eventId(owner.oid, iCalUId),
      saved_at: berlinInstant(addDays(day < today ? day : today, -7), 600),
    })
}

/** @example clock(570) // '09:30' */
const clock = (minutes: number): string => [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** Working day from today on, wished start in minutes after midnight, duration, status. */
const WEEK: readonly (readonly [workday: number, minutes: number, duration: number, status: VisitStatus])[] = [
  [0, 540, 60, 'confirmed'],
  [0, 660, 45, 'confirmed'],
  [0, 840, 60, 'asked'],
  [1, 510, 60, 'confirmed'],
  [1, 630, 60, 'proposed'],
  [1, 810, 45, 'confirmed'],
  [2, 600, 90, 'confirmed'],
  [3, 540, 60, 'confirmed'],
  [3, 690, 45, 'proposed'],
  [4, 570, 60, 'asked'],
  [7, 600, 60, 'proposed'],
  [9, 540, 60, 'confirmed'],
]

const PURPOSES = [
  'Jahresgespräch vorbereiten',
  'Muster abholen und Ergebnis besprechen',
  'Sortiment Arbeitsschutz vorstellen',
  'Offenes Angebot durchgehen',
  'Neue Ansprechperson kennenlernen',
]

/** The coming days of every field user who is not away. */
export function writeComingVisits(context: Context, plans: readonly CustomerPlan[], isAway: (staff: Staff) => boolean): void {
  const fieldUsers = [...context.staff.values()].filter((staff) => plans.some((plan) => fieldStaff(context, plan) === staff) && !isAway(staff))
  for (const owner of fieldUsers) {
    const own = plans.filter(
      (plan) =>
        plan.customer.kind !== 'former' &&
        plan.customer.contacts.length &&
        !NEVER_VISITED.has(plan.customer.kind) &&
        fieldStaff(context, plan) === owner,
    )
    WEEK.forEach(([offset, minutes, duration, status], index) => {
      const plan = own[(index * 3 + 1) % own.length]
      if (plan)
        writeVisit(context, plan, {
          owner,
          contact: plan.customer.contacts[0] ?? null,
          status,
          ...context.diary.take(owner.oid, { day: workdayFrom(context.day, offset), minutes }, duration, 1),
          duration,
          note: context.random.chance(0.5) ? context.random.pick(PURPOSES) : null,
        })
    })
  }
}

/** The working day `count` working days after the first one from `day` on. */
export function workdayFrom(day: string, count: number): string {
  if (weekday(day) > 5) return workdayFrom(addDays(day, 1), count)
  return count === 0 ? day : workdayFrom(addDays(day, 1), count - 1)
}
