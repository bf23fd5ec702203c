/** `npm run import`: brings a file of an ERP system in, by the hands of the running server. */
import { languageOf } from '../../domain/texts/language.ts'
import { readConfiguration } from '../platform/env.ts'
import { handOverFile } from './hand-over-file.ts'
import { readImportCommand } from './read-import-command.ts'

async function main(parameters: string[]): Promise<void> {
  const language = languageOf(Intl.DateTimeFormat().resolvedOptions().locale)
  const command = readImportCommand(parameters, language)
  if ('advice' in command) {
    const { advice, isAsked } = command
    const tell = isAsked ? console.log : console.error
    tell(advice)
    process.exitCode = isAsked ? 0 : 2
    return
  }
  const stopping = new AbortController()
  process.once('SIGINT', () => stopping.abort())
  const { lines, exitCode } = await handOverFile(command, {
    ...{ dropFolder: readConfiguration().dropFolder, language, signal: stopping.signal },
    tell: (progress) => console.error(progress),
  })
  const say = exitCode === 2 ? console.error : console.log
  say(lines.join('\n'))
  process.exitCode = exitCode
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
