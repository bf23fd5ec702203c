/** `npm run import`: what a file of an ERP system would bring in. */

import { UnreadableFile } from '../../domain/commerce/import/unreadable-file.ts'
import { languageOf } from '../../domain/texts/language.ts'
import { unreadableFileText } from '../../domain/texts/unreadable-file-texts.ts'
import { checkFile } from '../commerce/import/check-file.ts'
import { reportOf } from './import-report.ts'
import { readImportCommand } from './read-import-command.ts'

async function main(parameters: string[]): Promise<void> {
  const command = readImportCommand(parameters)
  if (typeof command === 'string') {
    console.error(command)
    process.exitCode = 2
    return
  }
  const language = languageOf(Intl.DateTimeFormat().resolvedOptions().locale)
  try {
    console.log(reportOf(command.file, await checkFile(command.file, command.sheet), language))
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    console.error(unreadableFileText(error, language))
    process.exitCode = 1
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
