/** What an administrator says of a system. */
import { z } from 'zod'
import { setNames } from '../../../../../../domain/commerce/connectors/business-central/sets.ts'
import { type ConnectorSettings, systems } from '../../../../../../domain/commerce/connectors/connector-settings.ts'
import { id, line, words } from '../../../../../platform/input.ts'
import { sourceName } from '../../../begin-import.ts'
import { jsonList } from './json-list-input.ts'

const address = words
  .trim()
  .max(500)
  .pipe(z.url({ protocol: /^https?$/ }))
/** As it stands in a header: nothing that would end it. */
export const connectorSecret = z
  .string()
  .min(1)
  .max(2_000)
  .regex(/^[\x20-\x7e\xa0-\xff]+$/)

const signIn = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('client_credentials'), tokenUrl: address, scope: words.trim().max(500), clientId: line }),
  z.strictObject({ method: z.literal('basic'), user: line.regex(/^[^:]+$/) }),
  z.strictObject({ method: z.literal('header'), header: words.trim().regex(/^[A-Za-z0-9-]{1,60}$/) }),
])

export const connectorFields = {
  name: line.max(100),
  url: address,
  signIn,
  /** In the order in which they are fetched, whatever order they are named in. */
  sets: z.array(z.enum(setNames as [string, ...string[]])).transform((told) => setNames.filter((name) => told.includes(name)) as string[]),
  /** Of a system that speaks plain JSON, instead of `sets`; in the order in which they are fetched. */
  lists: z
    .array(jsonList)
    .max(20)
    .refine((lists) => new Set(lists.map(({ name }) => name)).size === lists.length)
    .default([]),
  everyMinutes: z.int().min(1).max(1_440),
  /** What is empty there empties the field here. */
  emptyOverwrites: z.boolean(),
  /** Ours for one of another currency, by its code. */
  rates: z.record(words.regex(/^[A-Z]{3}$/), words.regex(/^\d{1,6}(\.\d{1,8})?$/)),
}

/** What is fetched is told in the one way or in the other. */
export const isEither = ({ sets, lists }: { sets: readonly string[]; lists: readonly unknown[] }): boolean => sets.length > 0 !== lists.length > 0

export const newConnector = z
  .strictObject({ id, system: z.enum(systems), source: sourceName, ...connectorFields, secret: connectorSecret })
  .refine((told) => isEither(told) && (told.system === 'json') === told.lists.length > 0)
/** `secret` null: as it was; it has to be said again where it would go elsewhere. */
export const changedConnector = z.strictObject({ id, ...connectorFields, secret: connectorSecret.nullable() }).refine(isEither)
export const oneConnector = z.strictObject({ id })

type Told = Omit<z.infer<typeof changedConnector>, 'id' | 'secret'>

export const settingsOf = ({ url, signIn, sets, lists, emptyOverwrites, rates }: Told): ConnectorSettings => ({
  ...{ url: url.replace(/\/+$/, ''), signIn, lists, emptyOverwrites, rates },
  sets: lists.length > 0 ? lists.map(({ name }) => name) : sets,
})
