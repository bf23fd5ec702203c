/** Cases that nobody here wrote, and how many of them come out as expected. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

export type Result = { passed: number; failed: number; failedIds: string[] }

const textCases = z.array(z.looseObject({ id: z.string(), text: z.string(), expected: z.string() }))
export type TextCase = z.infer<typeof textCases>[number]

/** Throws when the file holds something else. */
export const readTextCases = (file: string): TextCase[] => textCases.parse(JSON.parse(readFileSync(file, 'utf8')))

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Compares after collapsing white space. */
export function compareTexts(cases: readonly TextCase[], made: (text: string) => string): Result {
  const failedIds = cases.filter(({ text, expected }) => collapsed(made(text)) !== collapsed(expected)).map(({ id }) => id)
  return { passed: cases.length - failedIds.length, failed: failedIds.length, failedIds }
}
