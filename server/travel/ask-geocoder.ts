import type { z } from 'zod'
import { askJson, type Question } from './ask-json.ts'

const MOST_MS = 10_000

/** Asks where one address is, and waits ten seconds at most. Throws `ServiceError`. */
export const askGeocoder = <Schema extends z.ZodType>(question: Pick<Question, 'url' | 'headers'>, schema: Schema): Promise<z.infer<Schema>> =>
  askJson({ ...question, signal: AbortSignal.timeout(MOST_MS) }, schema)
