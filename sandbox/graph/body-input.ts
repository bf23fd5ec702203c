/** What requests may carry: only known properties, of the right type. */
import { z } from 'zod'
import type { Address, Body } from '../store/mailbox.ts'
import { normalizePropertyId } from './filter.ts'
import { GraphError } from './graph-error.ts'

/** One of Graph's words, in any case. */
export const word = <const T extends readonly [string, ...string[]]>(words: T) =>
  z
    .string()
    .transform((text) => words.find((each) => each.toLowerCase() === text.toLowerCase()) ?? text)
    .pipe(z.enum(words))

export const emailAddress = z.strictObject({ name: z.string().nullish(), address: z.string() })

export const recipient = z
  .strictObject({ emailAddress })
  .transform(({ emailAddress: { name, address } }): Address => ({ name: name || address, address }))

export const itemBody = z
  .strictObject({ contentType: word(['text', 'html']).default('text'), content: z.string().nullish() })
  .transform(({ contentType, content }): Body => ({ contentType, content: content ?? '' }))

const PROPERTY_ID = /^\w+ (0x[\da-f]+|\{[\da-f-]{36}\} (Name .+|Id 0x[\da-f]+))$/i

export const extendedProperty = z
  .strictObject({ id: z.string().regex(PROPERTY_ID), value: z.string() })
  .transform(({ id, value }) => ({ id: normalizePropertyId(id), value }))

export const importance = word(['low', 'normal', 'high'])
export const sensitivity = word(['normal', 'personal', 'private', 'confidential'])

/** @param typeName as Microsoft names it, such as `event`. @throws GraphError 400 */
export function readBody<T>(schema: z.ZodType<T>, body: unknown, typeName: string): T {
  const parsed = schema.safeParse(withoutAnnotations(body ?? {}))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new GraphError(400, 'RequestBodyRead', issue ? describe(issue, typeName) : 'The body is not valid.')
}

function describe(issue: z.core.$ZodIssue, typeName: string): string {
  const place = issue.path.join('/')
  if (issue.code !== 'unrecognized_keys') return `The value of '${place}' on type 'microsoft.graph.${typeName}' is not valid: ${issue.message}.`
  const names = issue.keys.map((key) => `'${place ? `${place}/` : ''}${key}'`).join(', ')
  return `The property ${names} does not exist on type 'microsoft.graph.${typeName}'. Make sure to only use property names that are defined by the type.`
}

/** `@odata.type` and its like may stand everywhere. */
function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (key.includes('@') ? [] : [[key, withoutAnnotations(inner)]])))
}
