import { initials } from '../../../domain/company/initials.ts'
import type { UserRole } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { organisation as ours } from '../../platform/database/db.ts'
import { isRolledOut } from './connected.ts'
import { type Preferences, readPreferences } from './preferences.ts'
import type { Offer } from './set-aside.ts'

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
  setAside: Offer[]
  /** The company logs mails by themselves, and he has neither connected his mailbox nor said that he does not want to now. */
  isMailboxOffered: boolean
  /** He administers, mails do not log themselves from everybody yet, and he has not put that off. */
  areFirstStepsOpen: boolean
  colleagues: { userId: string; name: string; initials: string }[]
}

/** The caller, and the colleagues a follow-up can be given to. */
export async function whoAmI(ctx: Context): Promise<Me> {
  const { user, organisation } = ctx
  const [people, offered] = await Promise.all([
    ctx.db.prisma.user.findMany({
      where: { isActive: true, removedAt: null },
      select: { id: true, name: true, preferences: true },
      orderBy: { name: 'asc' },
    }),
    findOffers(ctx),
  ])
  return {
    userId: user.id,
    name: user.name,
    initials: initials(user.name),
    role: user.role,
    organisation: organisation.name,
    currency: organisation.currency,
    timeZone: user.timeZone,
    mailDomains: [...organisation.mailDomains],
    preferences: readPreferences(people.find(({ id }) => id === user.id)?.preferences ?? {}),
    ...offered,
    colleagues: people.filter(({ id }) => id !== user.id).map(({ id, name }) => ({ userId: id, name, initials: initials(name) })),
  }
}

type Offered = Pick<Me, 'setAside' | 'isMailboxOffered' | 'areFirstStepsOpen'>

/** Whoever has ended the connection has decided: he is not asked again. */
async function findOffers({ db, user }: Context): Promise<Offered> {
  const [row] = await db.sql<Offered>`
    select u.set_aside as "setAside", coalesce(p.is_logging_on, false) and not 'connect_mailbox' = any(u.set_aside) and not exists (
      select 1 from mailbox m where m.organisation_id = ${ours} and m.user_id = u.id and m.kind = 'user') as "isMailboxOffered",
      case when u.role = 'admin' and not 'first_steps' = any(u.set_aside) then not ${isRolledOut} else false end as "areFirstStepsOpen"
    from app_user u left join logging_policy p on p.organisation_id = ${ours}
    where u.organisation_id = ${ours} and u.id = ${user.id}::uuid`
  return row ?? { setAside: [], isMailboxOffered: false, areFirstStepsOpen: false }
}
