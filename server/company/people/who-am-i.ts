import { initials } from '../../../domain/company/initials.ts'
import type { UserRole } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { type Preferences, preferences } from './preferences.ts'

export type Me = {
  userId: string
  name: string
  initials: string
  role: UserRole
  organisation: string
  currency: string
  timeZone: string
  /** Mail domains that are internal. */
  mailDomains: string[]
  preferences: Preferences
  colleagues: { userId: string; name: string; initials: string }[]
}

const usual: Preferences = { isDiscreet: false, openSections: [] }

/** The caller, and the colleagues a follow-up can be given to. */
export async function whoAmI(ctx: Context): Promise<Me> {
  const { user, organisation } = ctx
  const people = await ctx.db.prisma.user.findMany({
    where: { isActive: true, removedAt: null },
    select: { id: true, name: true, preferences: true },
    orderBy: { name: 'asc' },
  })
  const own = preferences.safeParse(people.find(({ id }) => id === user.id)?.preferences)
  return {
    userId: user.id,
    name: user.name,
    initials: initials(user.name),
    role: user.role,
    organisation: organisation.name,
    currency: organisation.currency,
    timeZone: user.timeZone,
    mailDomains: [...organisation.mailDomains],
    preferences: own.success ? own.data : usual,
    colleagues: people.filter(({ id }) => id !== user.id).map(({ id, name }) => ({ userId: id, name, initials: initials(name) })),
  }
}
