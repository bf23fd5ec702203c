/** What is said of a file that comes in without a browser: by the command line, or by the folder in which it lies. */
import { z } from 'zod'
import type { FileOutcome } from '../../../../../domain/commerce/import/job/file-outcome.ts'
import { languages } from '../../../../../domain/texts/language.ts'
import { id, instant, words } from '../../../../platform/input.ts'
import { sourceName } from '../../begin-import.ts'

/** What a file is of unless somebody says it; a new organisation sees by its folder where files belong. */
export const FIRST_SOURCE = 'erp'

/** It lies where others may write: a name that leads elsewhere is none, nor one whose letters nobody could read, since under what was read of it there is no file. */
export const plainName = words.regex(/^(?!\.{1,2}$)[^/\\\ufffd]+$/)

export const order = z.strictObject({
  source: sourceName,
  /** False: nobody has said it; then it is the only one that there is, or it is asked. */
  isSourceTold: z.boolean().default(true),
  fileName: plainName,
  fileFrom: instant,
  sheet: words.max(200).nullable(),
  acceptsPart: z.boolean(),
  takesProposal: z.boolean(),
  isForced: z.boolean(),
  isPart: z.boolean(),
  /** Nothing is brought in; it is told what would be. */
  isDryRun: z.boolean(),
  /** Of whoever waits for the answer; null: nobody does, the file lay in `folder`. */
  answerIn: z.enum(languages).nullable(),
})
export type Order = z.input<typeof order>

const outcome = z.enum(['in', 'partly', 'waiting', 'checked', 'out'] satisfies [FileOutcome, ...FileOutcome[]])

/** `name`: under which the file is kept in the place of its outcome. */
const place = z.strictObject({ outcome, name: plainName })
export type Place = z.infer<typeof place>

/** An order that a server has taken. The file goes from `before`, null: from where it is worked on, to `place`; once `isTold` the report beside it is true. */
export const takenOrder = order.extend({
  folder: plainName.nullable().default(null),
  before: place.nullable().default(null),
  place: place.nullable().default(null),
  isTold: z.boolean().default(false),
  isReplaced: z.boolean().default(false),
  isTooLarge: z.boolean().default(false),
})
export type TakenOrder = z.infer<typeof takenOrder>

/** What the command line is told meanwhile, and in the end. `report`: line by line. */
export const answer = z.strictObject({
  step: z.string().nullable(),
  done: z.number(),
  total: z.number().nullable(),
  outcome: outcome.nullable(),
  /** No line was rejected, and nothing is asked. */
  isClean: z.boolean(),
  report: z.array(z.string()),
})
export type Answer = z.infer<typeof answer>

export type Item = { jobId: string; order: TakenOrder }
export const itemId = id
