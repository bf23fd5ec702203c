/** Somebody whom no customer knows yet. */
import type { ItemAnswer } from '../../../api.ts'

export type Sender = Extract<ItemAnswer, { kind: 'unknown' }>['sender']
