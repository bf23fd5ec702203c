/** The categories that a mailbox knows, with their colours. Items may carry others, too. */
import { z } from 'zod'
import { newKey } from '../store/item-key.ts'
import type { Category } from '../store/mailbox.ts'
import { readBody } from './body-input.ts'
import type { GraphAnswer, GraphCall, GraphRoute } from './call.ts'
import { answerMany, answerOne, type EntityType } from './entity-type.ts'
import { GraphError } from './graph-error.ts'

const categoryType: EntityType<Category> = {
  properties: ['id', 'displayName', 'color'],
  hidden: [],
  expandable: [],
  pageSize: 100,
  render: ({ key, displayName, color }) => ({ id: key.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), displayName, color }),
}

const newCategory = z.strictObject({
  displayName: z.string().min(1),
  color: z
    .string()
    .transform((color) => color.toLowerCase())
    .pipe(z.string().regex(/^(none|preset(1?\d|2[0-4]))$/))
    .default('none'),
})

function createCategory(call: GraphCall): GraphAnswer {
  const { mailbox, store } = call
  const { displayName, color } = readBody(newCategory, call.body, 'outlookCategory')
  const known = mailbox.categories ?? []
  if (known.some((each) => each.displayName.toLowerCase() === displayName.toLowerCase()))
    throw new GraphError(409, 'ErrorDuplicateCategory', `There is a category '${displayName}' already.`)
  const category = { key: newKey(), displayName, color }
  store.putCategory(mailbox, category)
  return answerOne(call, categoryType, category, { status: 201 })
}

const path = '/me/outlook/masterCategories' as const

export const categoryRoutes: readonly GraphRoute[] = [
  { method: 'GET', path, answer: (call) => answerMany(call, categoryType, call.mailbox.categories ?? []) },
  { method: 'POST', path, answer: createCategory },
]
