import { z } from 'zod'
import { attempt, type GraphClient } from './access/client.ts'

const categories = z.object({ categories: z.array(z.string()).nullish() })

/** Adds a category to a mail and leaves its others; a mail that has it is not touched. Throws OUTLOOK_GONE, and OUTLOOK_REFUSED without the right to change mails. */
export async function addCategory(client: GraphClient, oid: string, itemId: string, category: string): Promise<void> {
  const path = `/users/${oid}/messages/${encodeURIComponent(itemId)}`
  const found = (await attempt(client.request(path).query({ $select: 'categories' }).get(), categories)).categories ?? []
  if (found.some((name) => name.toLowerCase() === category.toLowerCase())) return
  await attempt(client.request(path).patch({ categories: [...found, category] }), z.unknown())
}
