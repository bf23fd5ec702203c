/** Tokens of delta queries: opaque to clients, they carry the first call's options and how far it was read. */
import { z } from 'zod'
import type { LostStateStatus } from '../store/mailbox-store.ts'
import { badRequest, GraphError } from './graph-error.ts'

const token = z.strictObject({
  /** Query options of the first call. */
  options: z.string(),
  generation: z.number(),
  /** Changes up to this number are known to the client; during the first round, those before it began. */
  since: z.number(),
  /** Position of the last item told in the first round, '' before it; null: that round is over. */
  after: z.string().nullable(),
  /** How many entities of the change that follows `since` are told already: one change of a series is many. */
  told: z.number(),
})
export type DeltaToken = z.infer<typeof token>

export const writeDeltaToken = (content: DeltaToken): string => Buffer.from(JSON.stringify(content)).toString('base64url')

/** @throws GraphError 410 for a token of another version, of which nothing is known any more; 400 for what never was one. */
export function readDeltaToken(text: string): DeltaToken {
  const { data } = token.safeParse(decode(text))
  if (!data) throw syncStateNotFound(410)
  return data
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    throw badRequest('Badly formed token.')
  }
}

export const syncStateNotFound = (status: LostStateStatus): GraphError =>
  new GraphError(status, 'SyncStateNotFound', 'The sync state generation is not found; please perform a full sync.')
