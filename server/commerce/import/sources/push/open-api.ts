/** What can be pushed, as OpenAPI 3.1: made of the fields by which files are read, never written a second time. */
import { CLEAR, CURRENCY_CODE, MOST_PUSHED_ROWS, RATE } from '../../../../../domain/commerce/import/job/pushed-rows.ts'
import { type Entity, entities } from '../../../../../domain/commerce/import/mapping/entities.ts'
import type { Field } from '../../../../../domain/commerce/import/mapping/fields/field.ts'
import { clearableFields, isDocument, requiredFields, standInsOf } from '../../../../../domain/commerce/import/records/record-fields.ts'
import { entityNames } from '../../../../../domain/texts/entity-names.ts'
import { fieldName } from '../../../../../domain/texts/import-words/import-names.ts'
import type { Language } from '../../../../../domain/texts/language.ts'
import { pushDescriptionTexts } from '../../../../../domain/texts/push-description-texts.ts'
import { pushTexts } from '../../../../../domain/texts/push-texts.ts'
import { pushStatuses } from './push-problem.ts'
import { pushNames } from './told-rows.ts'

/** A piece of JSON Schema. */
type Schema = Readonly<Record<string, unknown>>

export type OpenApi = { openapi: '3.1.0'; info: Schema; servers: Schema[]; security: Schema[]; paths: Record<string, Schema>; components: Schema }

/** `url`: of this interface, as systems reach it. */
export function describePush(url: string, language: Language): OpenApi {
  const kinds = Object.keys(entities) as Entity[]
  const { title, description } = pushDescriptionTexts[language]
  return {
    openapi: '3.1.0',
    info: { title, description, version: '1' },
    servers: [{ url }],
    security: [{ key: [] }],
    paths: Object.fromEntries(kinds.map((kind) => [`/${kind}`, { post: operation(kind, language) }])),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: {
        ...Object.fromEntries(kinds.map((kind) => [nameOf(kind), rowSchema(kind, language)])),
        Rates: { description: pushDescriptionTexts[language].rates, ...rates },
        Outcome: outcome,
        Answer: answer,
        Problem: problem,
      },
    },
  }
}

/** @example nameOf('open_item') // 'OpenItem' */
const nameOf = (kind: Entity): string => kind.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

function operation(kind: Entity, language: Language): Schema {
  const { idempotencyKey, done, later } = pushDescriptionTexts[language]
  const { titles } = pushTexts[language]
  const refused = (status: number): Schema => ({
    description: titles[status] ?? '',
    ...((status === 429 || status === 503) && { description: later, headers: { 'Retry-After': { schema: { type: 'integer' } } } }),
    content: { 'application/problem+json': { schema: ref('Problem') } },
  })
  return {
    operationId: `push${nameOf(kind)}`,
    summary: entityNames[language][kind],
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: idempotencyKey,
        schema: { type: 'string', minLength: 1, maxLength: 255 },
      },
      { name: 'Accept-Language', in: 'header', schema: { type: 'string', examples: ['de', 'en'] } },
    ],
    requestBody: { required: true, content: { 'application/json': { schema: messageOf(kind) } } },
    responses: {
      200: { description: done, content: { 'application/json': { schema: ref('Answer') } } },
      ...Object.fromEntries(pushStatuses.map((status) => [status, refused(status)])),
    },
  }
}

const messageOf = (kind: Entity): Schema => ({
  type: 'object',
  required: ['rows'],
  additionalProperties: false,
  properties: {
    rows: { type: 'array', minItems: 1, maxItems: MOST_PUSHED_ROWS, items: ref(nameOf(kind)) },
    rates: ref('Rates'),
  },
})

const rates: Schema = {
  type: 'object',
  propertyNames: { pattern: CURRENCY_CODE },
  additionalProperties: {
    anyOf: [
      { type: 'number', exclusiveMinimum: 0 },
      { type: 'string', pattern: RATE },
    ],
  },
}

/** Of a document what it needs stands in one of its rows. */
function rowSchema(kind: Entity, language: Language): Schema {
  const standIns = standInsOf(kind)
  const required = isDocument(kind) ? [] : requiredFields(kind).filter((field) => !(field in standIns))
  return {
    type: 'object',
    description: isDocument(kind) ? pushDescriptionTexts[language].document : pushDescriptionTexts[language].single,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(
        Object.entries(entities[kind]).map(([field, { kind: of }]) => [
          field,
          {
            description: fieldName(pushNames[language], kind, field),
            ...values[of],
            ...(required.includes(field) && { ...values[of], ...needed[of] }),
          },
        ]),
      ),
      ...clearSchema(kind, language),
    },
  }
}

/** What of a row can be emptied; nothing of some kinds. */
function clearSchema(kind: Entity, language: Language): Schema {
  const fields = clearableFields(kind)
  if (fields.length === 0) return {}
  const { clear: description } = pushDescriptionTexts[language]
  return { [CLEAR]: { description, type: 'array', uniqueItems: true, items: { type: 'string', enum: fields }, examples: [fields.slice(0, 2)] } }
}

const DECIMAL = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }
/** What is left out, or null, leaves what stands there; `clear` empties it. */
const values: Record<Field['kind'], Schema> = {
  key: { type: ['string', 'null'], maxLength: 100 },
  text: { type: ['string', 'null'] },
  number: { anyOf: [{ type: 'number' }, DECIMAL, { type: 'null' }] },
  day: { type: ['string', 'null'], format: 'date' },
}
const needed: Record<Field['kind'], Schema> = {
  key: { type: 'string' },
  text: { type: 'string' },
  number: { anyOf: [{ type: 'number' }, DECIMAL] },
  day: { type: 'string' },
}

const outcome: Schema = {
  type: 'object',
  required: ['row', 'externalId', 'verdict', 'message'],
  properties: {
    row: { type: 'integer', minimum: 1 },
    externalId: { type: ['string', 'null'] },
    verdict: { type: 'string', enum: ['new', 'changed', 'unchanged', 'rejected'] },
    field: { type: 'string' },
    reason: { type: 'string' },
    message: { type: 'string' },
  },
}

const answer: Schema = {
  type: 'object',
  required: ['batchId', 'rows'],
  properties: { batchId: { type: 'string', format: 'uuid' }, rows: { type: 'array', items: ref('Outcome') } },
}

const problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'reason'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    reason: { type: 'string' },
    field: { type: 'string' },
    row: { type: 'integer' },
  },
}
