/** A field that an export may tell. */

/** `names`: as `squeezed` writes them. `weak`: names that say so only where nothing says it better. `isNeeded`: without it the file is not of this kind; `named`: unless it is called so. `isSilent`: says nothing of which kind a file is. */
export type Field = { kind: 'key' | 'text' | 'number' | 'day'; isNeeded?: boolean | 'named'; isSilent?: boolean; names: string; weak?: string }
export type Fields = Readonly<Record<string, Field>>

export const key = (names: string, weak = ''): Field => ({ kind: 'key', names, weak })
export const text = (names: string, weak = ''): Field => ({ kind: 'text', names, weak })
export const number = (names: string, weak = ''): Field => ({ kind: 'number', names, weak })
export const day = (names: string, weak = ''): Field => ({ kind: 'day', names, weak })
export const needed = (field: Field): Field => ({ ...field, isNeeded: true })
export const neededUnlessNamed = (field: Field): Field => ({ ...field, isNeeded: 'named' })
export const silent = (field: Field): Field => ({ ...field, isSilent: true })

export const ANY_NUMBER = 'nummer nr no number id code externalid key'
