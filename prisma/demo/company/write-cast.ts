/** What only the cast has: the buying group, the framework agreement, the complaint that drags on, a busy day for Jonas Petersen. */
import type { CastRole } from '../customer.ts'
import { addDays } from '../day.ts'
import { writeComplaint } from './complaints.ts'
import { type Context, type CustomerPlan, fieldStaff, insideStaff, type Staff } from './context.ts'
import { writeFollowUp } from './follow-ups.ts'
import { findStaff } from './staff.ts'
import { writeAgreementPrices, writeLoanItem, writeRebateScale } from './terms.ts'
import { workdayFrom, writeComingVisits } from './visits.ts'

export function writeCastRows(context: Context, plans: readonly CustomerPlan[]): void {
  const inRole = (role: CastRole): CustomerPlan[] => plans.filter(({ customer }) => customer.castRoles.includes(role))
  linkGroup(context, inRole('buying_group'), inRole('group_member'))
  for (const plan of inRole('framework_agreement')) writeAgreement(context, plan)
  for (const plan of inRole('complaint'))
    writeComplaint(context, plan, null, {
      openedOn: addDays(context.day, -24),
      deadlineOn: addDays(context.day, -10),
      status: 'in_progress',
      subject: [
        'Getriebemotor Förderband 2 defekt',
        'Motor nach vier Wochen ausgefallen, Linie steht zeitweise. Ersatz beim Hersteller angefragt, Rückmeldung steht aus.',
      ],
    })
  const absent = findStaff(context, 'Lange')
  writeComingVisits(context, plans, (staff) => staff === absent)
  writeBusyDay(context, plans)
}

function linkGroup({ rows, nextId }: Context, groups: readonly CustomerPlan[], members: readonly CustomerPlan[]): void {
  for (const group of groups)
    for (const { customer } of members)
      rows.add('customer_link', { id: nextId(), from_id: customer.id, to_id: group.customer.id, kind: 'buying_group' })
}

/** The agreement, and all else that terms can hold. */
function writeAgreement(context: Context, plan: CustomerPlan): void {
  const { rows, nextId, day, catalog } = context
  const id = nextId()
  rows.add('framework_agreement', {
    id,
    kind: 'framework',
    customer_id: plan.customer.id,
    number: `RV-${day.slice(0, 4)}-014`,
    title: 'Rahmenvertrag Instandhaltung und Arbeitsschutz',
    starts_on: addDays(day, -280),
    ends_on: addDays(day, 85),
    volume_cents: 12_000_000,
    called_cents: 8_734_550,
    rebate_percent: 4.5,
  })
  const products = ['AS', 'AT', 'VT'].flatMap((group) => catalog.byGroup.get(group)?.slice(0, 2) ?? [])
  writeAgreementPrices(context, id, products, 0.18)
  writeRebateScale(context, plan, 9_600_000)
  writeLoanItem(context, plan)
}

/** Some follow-ups that no chance decides: overdue, due today, given to a colleague, waiting for one. */
function writeBusyDay(context: Context, plans: readonly CustomerPlan[]): void {
  const { day } = context
  const wish = (role: CastRole, title: string, dueOn: string, people: (plan: CustomerPlan) => readonly [assignee: Staff, author: Staff]): void => {
    const plan = plans.find(({ customer }) => customer.castRoles.includes(role))
    if (!plan) return
    const [assignee, author] = people(plan)
    writeFollowUp(context, plan, { title, dueOn, assignee, author, doneOn: null, note: null, projectId: null })
  }
  const own = (plan: CustomerPlan) => [fieldStaff(context, plan), fieldStaff(context, plan)] as const
  const given = (plan: CustomerPlan) => [insideStaff(context, plan), fieldStaff(context, plan)] as const
  const received = (plan: CustomerPlan) => [fieldStaff(context, plan), insideStaff(context, plan)] as const
  wish('large', 'Entscheidung zum Jahresangebot Wälzlager erfragen', day, own)
  wish('three_sites', 'Bedarf Werk Wismar mit Herrn Nagel abstimmen', day, received)
  wish('framework_agreement', 'Verlängerung Rahmenvertrag ansprechen', day, own)
  wish('complaint', 'Zwischenstand Getriebemotor an Frau Lohse', addDays(day, -3), own)
  wish('credit_blocked', 'Zahlungsplan mit Herrn Rathje klären', addDays(day, -5), own)
  wish('english', 'Send class certificate to Baltic Marine', workdayFrom(day, 1), given)
  wish('bidder', 'Kalkulation Klinik Travemünde prüfen', workdayFrom(day, 2), given)
  wish('prospect', 'Termin für Erstbesuch vereinbaren', workdayFrom(day, 3), own)
}
