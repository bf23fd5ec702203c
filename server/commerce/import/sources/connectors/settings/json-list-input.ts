/** How a list of plain JSON is described. */
import { z } from 'zod'
import type { JsonList } from '../../../../../../domain/commerce/connectors/json/json-list.ts'
import { type Entity, entities } from '../../../../../../domain/commerce/import/mapping/entities.ts'
import { requiredFields, standInsOf } from '../../../../../../domain/commerce/import/records/record-fields.ts'
import { words } from '../../../../../platform/input.ts'

const steps = words.trim().max(200)
const parameter = words.regex(/^[$\w.[\]-]{1,60}$/)
const size = z.int().min(1).max(20_000)

const pages = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('none') }),
  z.strictObject({ by: z.literal('link'), path: steps.min(1) }),
  z.strictObject({ by: z.literal('number'), parameter, first: z.int().min(0).max(1), size }),
  z.strictObject({ by: z.literal('offset'), parameter, size }),
  z.strictObject({ by: z.literal('cursor'), parameter, path: steps.min(1) }),
])

const fields = z.record(words.max(60), steps.min(1))

export const jsonList = z
  .strictObject({
    name: words.trim().regex(/^[\w-]{1,60}$/),
    entity: z.enum(Object.keys(entities) as [Entity, ...Entity[]]),
    /** With what is always asked for, such as the size of a page. */
    path: words
      .trim()
      .min(1)
      .max(500)
      .refine((path) => !path.includes('//') && !path.includes('#')),
    rows: steps,
    pages,
    changed: z
      .strictObject({
        parameter,
        value: words.max(200).refine((value) => value.includes('{since}')),
        form: z.enum(['iso', 'milliseconds']),
        property: steps.min(1),
      })
      .nullable(),
    fields,
    lines: z.strictObject({ rows: steps.min(1), fields }).nullable(),
    holdsAll: z.boolean(),
  })
  .refine(isWhole, 'It names a field that there is not, or leaves one out that is needed') satisfies z.ZodType<JsonList>

function isWhole({ entity, fields, lines }: Pick<JsonList, 'entity' | 'fields' | 'lines'>): boolean {
  const told = [...Object.keys(fields), ...Object.keys(lines?.fields ?? {})]
  const standIns = standInsOf(entity)
  const isTold = (field: string): boolean => told.includes(field) || (standIns[field] ?? []).some((each) => told.includes(each))
  return told.every((field) => Object.hasOwn(entities[entity], field)) && requiredFields(entity).every(isTold)
}
