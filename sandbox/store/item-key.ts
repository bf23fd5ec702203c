import { createHash, randomBytes } from 'node:crypto'

/** A key for something new. */
export const newKey = (): string => randomBytes(16).toString('hex')

/** The same key for the same names, so that a mailbox filled again has the ids it had. */
export const keyOf = (...names: string[]): string => createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 32)
