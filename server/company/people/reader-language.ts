/** In which language the caller reads what we write into his Outlook. */
import { z } from 'zod'
import { type Language, languages, readerLanguage } from '../../../domain/texts/language.ts'
import type { Context } from '../../platform/call/context.ts'

/** `chosen` null: as in Outlook, which is `outlook` at present. */
export type ShownLanguage = { chosen: Language | null; outlook: Language }

export async function showLanguage({ db, user }: Context): Promise<ShownLanguage> {
  const { chosenLanguage, ...told } = await db.prisma.user.findFirstOrThrow({ where: { id: user.id } })
  return { chosen: chosenLanguage, outlook: readerLanguage({ ...told, chosenLanguage: null }) }
}

export const languageChoice = z.strictObject({ language: z.enum(languages).nullable() })

export type LanguageChoice = z.infer<typeof languageChoice>

/** Counts for what is written from now on; what stands in Outlook stays. */
export async function chooseLanguage({ db, user }: Context, { language }: LanguageChoice): Promise<void> {
  await db.prisma.user.updateMany({ where: { id: user.id }, data: { chosenLanguage: language } })
}
