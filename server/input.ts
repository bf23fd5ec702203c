/** Pieces of input schemas. Every object is strict: unknown fields are refused. */
import { z } from 'zod'

export const id = z.uuid()
export const day = z.iso.date()
export const instant = z.iso.datetime({ offset: true })
export const line = z.string().trim().min(1).max(255)
export const text = z.string().trim().max(20_000)
/** An address as mail clients give it; not checked beyond its length, since broken ones arrive too. */
export const address = z.string().trim().min(1).max(320)
export const name = z.string().trim().max(255)
export const cursor = z.string().max(200).nullable()
