/** What `npm run import` is told. */
import { parseArgs } from 'node:util'
import { importCommandTexts } from '../../domain/texts/import-command-texts.ts'
import type { Language } from '../../domain/texts/language.ts'
import { sourceName } from '../commerce/import/begin-import.ts'

export type ImportCommand = {
  file: string
  /** null: nobody has said it. */
  source: string | null
  organisation: string | null
  sheet: string | null
  isDryRun: boolean
  takesProposal: boolean
  acceptsPart: boolean
  isForced: boolean
}

/** What is printed in place of work: how the command is used, and why if nobody asked. */
export type Advice = { advice: string; isAsked: boolean }

export function readImportCommand(parameters: readonly string[], language: Language): ImportCommand | Advice {
  const { usage, wrongSource } = importCommandTexts[language]
  const wrong = (...why: string[]): Advice => ({ advice: [...why, usage].join('\n'), isAsked: false })
  const given = parsed(parameters)
  if (typeof given === 'string') return wrong(given)
  const { positionals, values } = given
  if (values.help) return { advice: usage, isAsked: true }
  const [file, ...others] = positionals
  const source = sourceName.optional().safeParse(values.source)
  if (file === undefined || others.length > 0) return wrong()
  if (!source.success) return wrong(wrongSource(values.source ?? ''))
  return {
    ...{ file, source: source.data ?? null, organisation: values.organisation ?? null, sheet: values.sheet ?? null },
    ...{ isDryRun: values['dry-run'] ?? false, takesProposal: values.yes ?? false },
    ...{ acceptsPart: values['accept-part'] ?? false, isForced: values.force ?? false },
  }
}

function parsed(parameters: readonly string[]) {
  const [text, flag] = [{ type: 'string' } as const, { type: 'boolean' } as const]
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        source: text,
        organisation: text,
        sheet: text,
        'dry-run': flag,
        yes: flag,
        'accept-part': flag,
        force: flag,
        help: { ...flag, short: 'h' } as const,
      },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
