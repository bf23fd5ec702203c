/** Absences that Outlook tells of: by an automatic reply, or by whole days out of office in the calendar. Nobody is away without a deputy. */
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import { type Absence, type AutomaticReply, absenceOf, cutShort } from '../../../domain/company/automatic-reply.ts'
import { addDays, dayIn } from '../../../domain/time/local-time.ts'
import type { FoundEvent, MailboxSettings } from '../../platform/call/mailbox.ts'
import { type OrganisationDatabase, type OrganisationTransaction, toDate, toDay } from '../../platform/database/db.ts'

export type AbsenceOwner = {
  db: OrganisationDatabase
  user: { organisationId: string; id: string; timeZone: string }
  now: () => Date
}

/** Zone, language and automatic reply, as the mailbox says them now. */
export async function learnSettings(owner: AbsenceOwner, { timeZone, language, automaticReply }: MailboxSettings): Promise<void> {
  const { db, user } = owner
  const isOther = { OR: [{ timeZone: null }, { timeZone: { not: timeZone } }] }
  if (timeZone !== null) await db.prisma.user.updateMany({ where: { id: user.id, ...isOther }, data: { timeZone } })
  const isSpokenOtherwise = { OR: [{ mailboxLanguage: null }, { mailboxLanguage: { not: language } }] }
  if (language !== null) await db.prisma.user.updateMany({ where: { id: user.id, ...isSpokenOtherwise }, data: { mailboxLanguage: language } })
  await db.prisma.$transaction((tx) => learnReply(owner, tx, automaticReply))
}

async function learnReply({ user, now }: AbsenceOwner, tx: OrganisationTransaction, reply: AutomaticReply): Promise<void> {
  const today = dayIn(now(), user.timeZone)
  const known = await tx.deputy.findFirst({ where: { userId: user.id, origin: 'automatic_reply', endsOn: { gte: toDate(today) } } })
  const before = known && { startsOn: toDay(known.startsOn), endsOn: toDay(known.endsOn) }
  const absence = absenceOf(reply, before, { now: now(), timeZone: user.timeZone }) ?? (before && cutShort(before, today))
  if (known && !absence) await tx.deputy.deleteMany({ where: { id: known.id } })
  if (known && absence) await tx.deputy.updateMany({ where: { id: known.id }, data: datesOf(absence) })
  if (!known && absence) await add(tx, user, [{ id: uuidv7(), origin: 'automatic_reply', absence }])
}

/** Makes the id of an absence from that of its event, so that it is there once; must never change. */
const NAMESPACE = '6d9be0c4-58a7-4a0c-9e41-b8f6a2c7d315'

const idOf = ({ user }: AbsenceOwner, itemId: string): string => uuidv5(`${user.id}/${itemId}`, NAMESPACE)

/** Whole days out of office. Private ones are nobody's business: what becomes an absence is seen by colleagues. */
const isAbsence = ({ isAllDay, showAs, isOff, isSeries, isPrivate }: FoundEvent): boolean =>
  isAllDay && showAs === 'oof' && !isOff && !isSeries && !isPrivate

/** The events of a page, and those that are gone from it. */
export async function learnAbsences(
  owner: AbsenceOwner,
  tx: OrganisationTransaction,
  events: readonly FoundEvent[],
  goneIds: readonly string[],
): Promise<void> {
  const absent = events.filter(isAbsence)
  const ended = [...goneIds, ...events.filter((event) => event.isAllDay && !isAbsence(event)).map(({ itemId }) => itemId)]
  await keepAbsences(
    owner,
    tx,
    absent.map(({ itemId, startsAt, endsAt }) => {
      const absence = { startsOn: startsAt.slice(0, 10), endsOn: addDays(endsAt.slice(0, 10), -1) }
      return { id: idOf(owner, itemId), origin: 'calendar' as const, absence }
    }),
  )
  if (ended.length > 0) await endAbsences(owner, tx, ended)
}

/** Those that changed, one by one: they are few. */
async function keepAbsences({ user }: AbsenceOwner, tx: OrganisationTransaction, absences: readonly NewAbsence[]): Promise<void> {
  if (absences.length === 0) return
  const known = await tx.deputy.findMany({ where: { id: { in: absences.map(({ id }) => id) } } })
  const before = new Map(known.map(({ id, startsOn, endsOn }) => [id, `${toDay(startsOn)} ${toDay(endsOn)}`]))
  for (const { id, absence } of absences)
    if (before.has(id) && before.get(id) !== `${absence.startsOn} ${absence.endsOn}`)
      await tx.deputy.updateMany({ where: { id }, data: datesOf(absence) })
  await add(
    tx,
    user,
    absences.filter(({ id }) => !before.has(id)),
  )
}

async function endAbsences(owner: AbsenceOwner, tx: OrganisationTransaction, itemIds: readonly string[]): Promise<void> {
  const today = dayIn(owner.now(), owner.user.timeZone)
  const rows = await tx.deputy.findMany({ where: { id: { in: itemIds.map((itemId) => idOf(owner, itemId)) }, endsOn: { gte: toDate(today) } } })
  for (const { id, startsOn, endsOn } of rows) {
    const rest = cutShort({ startsOn: toDay(startsOn), endsOn: toDay(endsOn) }, today)
    if (rest) await tx.deputy.updateMany({ where: { id }, data: datesOf(rest) })
    else await tx.deputy.deleteMany({ where: { id } })
  }
}

const datesOf = ({ startsOn, endsOn }: Absence) => ({ startsOn: toDate(startsOn), endsOn: toDate(endsOn) })

type NewAbsence = { id: string; origin: 'automatic_reply' | 'calendar'; absence: Absence }

/** Nothing without a standing deputy. */
async function add(
  tx: OrganisationTransaction,
  { organisationId, id: userId }: AbsenceOwner['user'],
  absences: readonly NewAbsence[],
): Promise<void> {
  if (absences.length === 0) return
  const user = await tx.user.findFirst({ where: { id: userId }, select: { standingDeputyId: true } })
  if (!user?.standingDeputyId) return
  const { standingDeputyId: deputyId } = user
  await tx.deputy.createMany({
    data: absences.map(({ id, origin, absence }) => ({ organisationId, id, userId, deputyId, origin, ...datesOf(absence) })),
    skipDuplicates: true,
  })
}
