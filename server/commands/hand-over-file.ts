/** A file goes to the running server by way of the drop folder: whatever the server's database is, nobody else has to open it. */
import { constants, copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { holdsCorrectedLines, isLeftAlone, REJECTED_ENDING } from '../../domain/commerce/import/job/dropped-names.ts'
import { fileFromOf } from '../../domain/commerce/import/job/file-from.ts'
import { importCommandTexts } from '../../domain/texts/import-command-texts.ts'
import type { Language } from '../../domain/texts/language.ts'
import { newImportId } from '../commerce/import/begin-import.ts'
import { type Answer, FIRST_SOURCE } from '../commerce/import/sources/drop-folder/order.ts'
import { placeOrder, readAnswer, rejectedPath, removeItem, withdrawOrder } from '../commerce/import/sources/drop-folder/work-folder.ts'
import type { ImportCommand } from './read-import-command.ts'

/** `0`: all of it is in, or would be; `1`: not, or not all; `2`: no server has seen it. */
export type HandedOver = { lines: readonly string[]; exitCode: 0 | 1 | 2 }

/** `takenMs`: so long a server may take to take it; `silentMs`: so long it may say nothing of it. */
type Waiting = { takenMs: number; silentMs: number; lookMs: number }
const WAITING: Waiting = { takenMs: 15_000, silentMs: 180_000, lookMs: 200 }

type Options = { dropFolder: string; language: Language; tell: (progress: string) => void; waiting?: Waiting; signal?: AbortSignal }

export async function handOverFile(command: ImportCommand, { dropFolder, language, tell, waiting = WAITING, signal }: Options): Promise<HandedOver> {
  const said = importCommandTexts[language]
  const folder = await organisationFolder(dropFolder, command.organisation, said)
  if ('lines' in folder) return folder
  const file = await stat(command.file).catch(() => null)
  if (!file?.isFile()) return refused(said.noFile(command.file))
  const jobId = newImportId()
  const { source, sheet, acceptsPart, takesProposal, isForced, isDryRun } = command
  const fileName = path.basename(command.file)
  const isPart = holdsCorrectedLines(fileName)
  // Nothing is brought in by trying: there the columns are always taken as they look.
  const flags = { sheet, acceptsPart, takesProposal: takesProposal || isDryRun, isForced, isPart, isDryRun }
  const told = { source: source ?? FIRST_SOURCE, isSourceTold: source !== null }
  const wanted = { ...told, fileName, fileFrom: fileFromOf(file.mtimeMs, Date.now()), ...flags, answerIn: language }
  await placeOrder(folder.path, jobId, wanted, (to) => copyFile(command.file, to, constants.COPYFILE_FICLONE))
  const answer = await waitForAnswer(folder.path, jobId, { tell, progressOf: said.progress, waiting, signal })
  if (answer === 'not taken') return refused(said.notTaken)
  if (answer === 'silent') return { lines: [said.silent], exitCode: 1 }
  const rejected = await keepRejected(command.file, rejectedPath(folder.path, jobId), said)
  await removeItem(folder.path, jobId)
  const isRight = answer.outcome === 'in' || (answer.outcome === 'checked' && answer.isClean)
  return { lines: [...answer.report, ...rejected], exitCode: isRight ? 0 : 1 }
}

type Said = (typeof importCommandTexts)[Language]
const refused = (line: string): HandedOver => ({ lines: [line], exitCode: 2 })

/** The server makes one for each organisation. */
async function organisationFolder(dropFolder: string, wanted: string | null, said: Said): Promise<{ path: string } | HandedOver> {
  const entries = await readdir(dropFolder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory() && !isLeftAlone(entry.name)).map(({ name }) => name)
  const [only, ...others] = wanted === null ? names : names.filter((name) => name === wanted)
  if (names.length === 0) return refused(said.noServer(dropFolder))
  if (only === undefined || others.length > 0) return refused(said.whichOrganisation(names))
  return { path: path.join(dropFolder, only) }
}

type Asking = Pick<Options, 'tell' | 'signal'> & { waiting: Waiting; progressOf: Said['progress'] }

async function waitForAnswer(folder: string, jobId: string, { tell, progressOf, waiting, signal }: Asking): Promise<Answer | 'not taken' | 'silent'> {
  let [heard, lastAt, lastTold] = [performance.now(), 0, '']
  for (;;) {
    const said = await readAnswer(folder, jobId)
    if (said?.told.outcome) return said.told
    const progress = said ? progressOf(said.told.step, said.told.done, said.told.total) : ''
    if (progress !== lastTold) tell(progress)
    lastTold = progress
    if (said && said.at !== lastAt) [heard, lastAt] = [performance.now(), said.at]
    const silence = performance.now() - heard
    const isOver = signal?.aborted || (said === null && silence > waiting.takenMs)
    if (isOver && (await withdrawOrder(folder, jobId))) return 'not taken'
    if (signal?.aborted || silence > waiting.silentMs) return 'silent'
    await pause(waiting.lookMs)
  }
}

/** Beside the file, so that they can be corrected and brought in like it. Whoever corrects those of an earlier run keeps them. */
async function keepRejected(file: string, rejected: string, said: Said): Promise<string[]> {
  const lines = await readFile(rejected).catch(() => null)
  if (lines === null) return []
  try {
    for (let nth = 1; ; nth++) {
      const kept = `${file}${nth > 1 ? `-${nth}` : ''}${REJECTED_ENDING}`
      if (await isKept(kept, lines)) return [kept]
    }
  } catch (error) {
    return [said.cannotKeep(error instanceof Error ? error.message : String(error))]
  }
}

/** False: something else lies there. */
async function isKept(file: string, content: Buffer): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return (await readFile(file)).equals(content)
    throw error
  }
}
