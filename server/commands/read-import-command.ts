/** What `npm run import` is told. */
import { parseArgs } from 'node:util'
import { sourceName } from '../commerce/import/begin-import.ts'
import { FIRST_SOURCE } from '../commerce/import/drop-folder/order.ts'

const USAGE = `Usage:
  npm run import -- FILE [--source NAME] [--organisation NAME] [--sheet NAME] [--dry-run] [--yes] [--accept-part] [--force]
      Hands FILE to the running server, waits, and prints what has become of it.
      --source NAME        of which system it is; numbers are unique within one (${FIRST_SOURCE} unless told)
      --organisation NAME  the folder of the organisation, where there are several
      --sheet NAME         which table of a workbook
      --dry-run            brings nothing in, says what would be
      --yes                takes the columns as they look where nobody has confirmed a mapping
      --accept-part        brings in the right lines while others are rejected
      --force              also when a newer file of its kind is in
  Ends with 0: all of it is in (or would be); 1: it is not, or not all; 2: it was not handed over.`

export type ImportCommand = {
  file: string
  source: string
  organisation: string | null
  sheet: string | null
  isDryRun: boolean
  takesProposal: boolean
  acceptsPart: boolean
  isForced: boolean
}

/** A text: why it is none, and how it is used. */
export function readImportCommand(parameters: readonly string[]): ImportCommand | string {
  const given = parsed(parameters)
  if (typeof given === 'string') return `${given}\n${USAGE}`
  const { positionals, values } = given
  const [file, ...others] = positionals
  const source = sourceName.safeParse(values.source ?? FIRST_SOURCE)
  if (file === undefined || others.length > 0) return USAGE
  if (!source.success) return `A source is called by letters, digits, points and hyphens: ${values.source}\n${USAGE}`
  return {
    ...{ file, source: source.data, organisation: values.organisation ?? null, sheet: values.sheet ?? null },
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
      options: { source: text, organisation: text, sheet: text, 'dry-run': flag, yes: flag, 'accept-part': flag, force: flag },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
