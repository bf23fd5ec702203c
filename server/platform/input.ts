/** Pieces of input schemas. Every object is strict: unknown fields are refused. */
import { z } from 'zod'
import { cutText, LONGEST_LINE } from '../../domain/texts/cut-text.ts'

/** Neither PostgreSQL nor addresses take NUL and halves of characters, which cut or broken subjects and names bring along. */
const storable = (text: string): string => Buffer.from(text.replaceAll('\u0000', '')).toString()
/** Any text of a client's; every other piece builds on it. */
export const words = z.string().overwrite(storable)

/** Years that a calendar knows: the first of our era and what lies outside cannot be stored or shown everywhere. */
const isThinkable = (date: string): boolean => date >= '1900' && date < '2200'

export const id = z.uuid().toLowerCase()
export const version = z.int32()
export const day = z.iso.date().refine(isThinkable)
/** Without a zone, to the minute: `YYYY-MM-DDTHH:mm`. */
export const localTime = z.iso.datetime({ local: true, precision: -1 }).refine(isThinkable)
export const instant = z.iso.datetime({ offset: true }).refine(isThinkable)
export const line = words.trim().min(1).max(LONGEST_LINE)
export const text = words.trim().max(20_000)
const LONGEST_ADDRESS = 320
/** An address that is to be stored or acted upon; not checked beyond its length, since broken ones arrive too. */
export const address = words.trim().min(1).max(LONGEST_ADDRESS)
export const name = words.trim().max(LONGEST_LINE)

/** Text of the open item. Outlook gives it and nobody can shorten it, so it is cut and never refused. */
export const heard = (most: number) => words.trim().overwrite((given) => cutText(given, most))
export const heardAddress = heard(LONGEST_ADDRESS)
export const heardName = heard(LONGEST_LINE)
/** A list of the open item's: what is past `most` is left out. */
export const heardList = <T>(each: z.ZodType<T>, most: number) => z.array(each).overwrite((given) => given.slice(0, most))
export const cursor = words.max(200).nullable()
