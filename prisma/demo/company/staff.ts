/** Our own people: users of the product and who stands in for whom. */
import { addDays } from '../day.ts'
import type { DemoOrganisation } from '../organisations.ts'
import { berlinInstant } from './berlin-instant.ts'
import type { Context, Staff } from './context.ts'

/** Those with an app role, by object id. */
export function makeStaff(organisation: DemoOrganisation, nextId: () => string): Map<string, Staff> {
  return new Map(organisation.users.filter(({ role }) => role !== null).map((user) => [user.oid, { ...user, id: nextId() }]))
}

export const findStaff = (context: Context, surname: string): Staff | null =>
  [...context.staff.values()].find((each) => each.surname === surname) ?? null

export function writeStaff(context: Context): void {
  const { rows, staff, day, nextId } = context
  for (const { id, oid, name, mail, role } of staff.values())
    rows.add('app_user', { id, oid, name, mail, role, created_at: berlinInstant(addDays(day, -1200), 540) })
  writeHomes(context)
  const away = findStaff(context, 'Lange')
  const deputy = findStaff(context, 'Petersen')
  if (away && deputy)
    rows.add('deputy', {
      id: nextId(),
      user_id: away.id,
      deputy_id: deputy.id,
      starts_on: addDays(day, -4),
      ends_on: addDays(day, 10),
      reason: 'Urlaub',
    })
}

/** Where field sales start their days. */
const HOMES: Record<string, string> = { Petersen: 'Lübeck', Weber: 'Hamburg', Lange: 'Ahrensburg' }

function writeHomes({ rows, staff }: Context): void {
  const usual = { start_at: 'home', end_at: 'home', weekdays: '[]', tentative_counts: true, most_driving: 240, share: 70, nights: '[]' }
  for (const { id, surname } of staff.values()) {
    const home = HOMES[surname]
    if (home) rows.add('planning_profile', { user_id: id, home, holidays: 'SH', ...usual })
  }
}
