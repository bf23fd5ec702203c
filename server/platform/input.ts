/** Pieces of input schemas. Every object is strict: unknown fields are refused. */
import { z } from 'zod'

/** Neither PostgreSQL nor addresses take NUL and halves of characters, which cut or broken subjects and names bring along. */
const storable = (text: string): string => Buffer.from(text.replaceAll('\u0000', '')).toString()
/** Any text of a client's; every other piece builds on it. */
export const words = z.string().overwrite(storable)

/** Years that a calendar knows: the first of our era and what lies outside cannot be stored or shown everywhere. */
const isThinkable = (date: string): boolean => date >= '1900' && date < '2200'

export const id = z.uuid().toLowerCase()
export const version = z.int32()
export const day = z.iso.date().refine(isThinkable)
export const instant = z.iso.datetime({ offset: true }).refine(isThinkable)
export const line = words.trim().min(1).max(255)
export const text = words.trim().max(20_000)
/** An address as mail clients give it; not checked beyond its length, since broken ones arrive too. */
export const address = words.trim().min(1).max(320)
export const name = words.trim().max(255)
export const cursor = words.max(200).nullable()
