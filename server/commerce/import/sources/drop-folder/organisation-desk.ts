/** What it takes to look after the folder of one organisation. */
import { type Language, languages, readerLanguage } from '../../../../../domain/texts/language.ts'
import { dayIn } from '../../../../../domain/time/local-time.ts'
import type { OrganisationDatabase } from '../../../../platform/database/db.ts'

/** `folder`: where its files are dropped; `importFolder`: where those on their way lie. */
export type OrganisationDesk = { db: OrganisationDatabase; organisationId: string; timeZone: string; folder: string; importFolder: string }

export const todayOf = ({ timeZone }: OrganisationDesk): string => dayIn(new Date(), timeZone)

/** In which most of its administrators read. */
export async function languageOfAdministrators({ db }: OrganisationDesk): Promise<Language> {
  const administrators = await db.prisma.user.findMany({
    where: { role: 'admin', isActive: true },
    select: { chosenLanguage: true, mailboxLanguage: true, displayLanguage: true },
  })
  const spoken = administrators.map(readerLanguage)
  const count = (language: Language): number => spoken.filter((each) => each === language).length
  return languages.toSorted((a, b) => count(b) - count(a))[0] ?? 'de'
}
