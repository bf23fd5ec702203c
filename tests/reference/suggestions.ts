/** What mails suggest to do, for texts that nobody here wrote. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { suggestionsIn } from '../../domain/mail/suggestions/suggest.ts'
import type { Suggestion } from '../../domain/mail/suggestions/suggestion.ts'

const mails = z.array(z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string(), receivedOn: z.iso.date() }))

/** `file`: `[{ id, text, receivedOn }]` with days as `YYYY-MM-DD`. Throws when it holds something else. */
export const suggestInTexts = (file: string): { id: string | number; suggestions: Suggestion[] }[] =>
  mails.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ id, text, receivedOn }) => ({ id, suggestions: suggestionsIn(text, receivedOn) }))
