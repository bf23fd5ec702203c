/**
 * Files on their way, each in a folder of its own below `.work` of its organisation, named by its job: `content` is the file, `order.json` says
 * what is wanted and becomes `taken.json` in the hands of a server, `answer.json` is for the command line. Whoever renames first has it.
 */
import { constants, createReadStream } from 'node:fs'
import { lstat, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { FileOutcome } from '../../../../../domain/commerce/import/job/file-outcome.ts'
import { type Answer, answer, type Item, itemId, type Order, order, type TakenOrder, takenOrder } from './order.ts'

export const workFolder = (organisationFolder: string): string => path.join(organisationFolder, '.work')
const itemFolder = (organisationFolder: string, jobId: string): string => path.join(workFolder(organisationFolder), jobId)
export const contentPath = (organisationFolder: string, jobId: string): string => path.join(itemFolder(organisationFolder, jobId), 'content')
const answerPath = (organisationFolder: string, jobId: string): string => path.join(itemFolder(organisationFolder, jobId), 'answer.json')
export const rejectedPath = (organisationFolder: string, jobId: string): string => path.join(itemFolder(organisationFolder, jobId), 'rejected.csv')
const orderPath = (organisationFolder: string, jobId: string): string => path.join(itemFolder(organisationFolder, jobId), 'order.json')
const takenPath = (organisationFolder: string, jobId: string): string => path.join(itemFolder(organisationFolder, jobId), 'taken.json')

export const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Whole or not at all, for whoever reads meanwhile. */
export async function writeWhole(file: string, content: string): Promise<void> {
  await writeFile(`${file}.tmp`, content)
  await rename(`${file}.tmp`, file)
}

/** By the command line: what is wanted of a file. It is there for a server once its order is. */
export async function placeOrder(organisationFolder: string, jobId: string, wanted: Order, bring: (to: string) => Promise<void>): Promise<void> {
  await mkdir(itemFolder(organisationFolder, jobId), { recursive: true })
  await bring(contentPath(organisationFolder, jobId))
  await writeWhole(orderPath(organisationFolder, jobId), JSON.stringify(wanted))
}

/** By the command line: false: a server has taken it meanwhile. */
export async function withdrawOrder(organisationFolder: string, jobId: string): Promise<boolean> {
  const isOurs = await isRenamed(orderPath(organisationFolder, jobId), path.join(itemFolder(organisationFolder, jobId), 'withdrawn.json'))
  if (isOurs) await removeItem(organisationFolder, jobId)
  return isOurs
}

/** A file out of a folder, with what is said of it by lying there. null: somebody else was faster. What fails leaves nothing: it is tried again and again. */
export async function takeFile(organisationFolder: string, file: string, jobId: string, taken: TakenOrder): Promise<Item | null> {
  await mkdir(itemFolder(organisationFolder, jobId), { recursive: true })
  try {
    await saveOrder(organisationFolder, { jobId, order: taken })
    if (await isRenamed(file, contentPath(organisationFolder, jobId))) return { jobId, order: taken }
  } catch (error) {
    await removeItem(organisationFolder, jobId)
    throw error
  }
  await removeItem(organisationFolder, jobId)
  return null
}

/** An order of the command line. null: another server has it, or nobody can read it. */
export async function takeOrder(organisationFolder: string, jobId: string): Promise<Item | null> {
  const wanted = order.safeParse(await readJson(orderPath(organisationFolder, jobId)))
  if (!wanted.success || !(await isRenamed(orderPath(organisationFolder, jobId), takenPath(organisationFolder, jobId)))) return null
  return { jobId, order: takenOrder.parse(wanted.data) }
}

export const saveOrder = (organisationFolder: string, { jobId, order }: Item): Promise<void> =>
  writeWhole(takenPath(organisationFolder, jobId), JSON.stringify(order))

/**
 * Under which name a file is laid down in the place of its outcome: `own`, or what another server was faster to say. Whoever renames first has it.
 * Throws where nothing of the file is left to be worked on.
 */
export async function agreeOnName(organisationFolder: string, jobId: string, outcome: FileOutcome, own: string): Promise<string> {
  const said = path.join(itemFolder(organisationFolder, jobId), outcome)
  const mine = await mkdtemp(`${said}-`)
  await writeFile(path.join(mine, 'name'), own)
  // No folder takes the place of one that holds something.
  await rename(mine, said).catch(() => rm(mine, { recursive: true, force: true }))
  return await readFile(path.join(said, 'name'), 'utf8')
}

/** Whether something of a file is left to be worked on. */
export const isAtWork = (organisationFolder: string, jobId: string): Promise<boolean> => isThere(itemFolder(organisationFolder, jobId))

/** `rejected`: the lines as a file. Whoever no longer waits has taken the place of it away. */
export async function writeAnswer(organisationFolder: string, jobId: string, told: Answer, rejected: string | null = null): Promise<void> {
  try {
    if (rejected !== null) await writeWhole(rejectedPath(organisationFolder, jobId), rejected)
    await writeWhole(answerPath(organisationFolder, jobId), JSON.stringify(told))
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** `ordered`: not taken by anybody yet. `unreadable`: of which nobody can read now what is wanted. In the order in which they came. */
type WorkList = { ordered: string[]; items: Item[]; unreadable: string[] }

export async function listWork(organisationFolder: string): Promise<WorkList> {
  const names = (await readdir(workFolder(organisationFolder)).catch(() => [])).filter((name) => itemId.safeParse(name).success).sort()
  const { ordered, items, unreadable }: WorkList = { ordered: [], items: [], unreadable: [] }
  for (const jobId of names) {
    const wanted = await readJson(takenPath(organisationFolder, jobId)).catch(() => 'unreadable')
    const taken = takenOrder.safeParse(wanted)
    if (taken.success) items.push({ jobId, order: taken.data })
    else if (wanted === 'unreadable') unreadable.push(jobId)
    else if (await isThere(orderPath(organisationFolder, jobId))) ordered.push(jobId)
  }
  return { ordered, items, unreadable }
}

/** Out of everybody's way at once: what somebody else writes into it meanwhile finds nothing there. */
export async function removeItem(organisationFolder: string, jobId: string): Promise<void> {
  const gone = path.join(workFolder(organisationFolder), `${GONE}${jobId}`)
  if (await isRenamed(itemFolder(organisationFolder, jobId), gone)) await rm(gone, { recursive: true, force: true, maxRetries: 5 })
}

const GONE = '.gone-'

const DAY_MS = 86_400_000

/** Answers that nobody has fetched, because whoever waited has gone, and what an end has left: of what was removed, and of files for which nobody has said yet what is wanted. */
export async function clearWork(organisationFolder: string): Promise<void> {
  const { ordered, items, unreadable } = await listWork(organisationFolder)
  for (const { jobId } of items) {
    const said = await readAnswer(organisationFolder, jobId)
    if (said?.told.outcome && Date.now() - said.at > DAY_MS) await removeItem(organisationFolder, jobId)
  }
  const known = new Set([...ordered, ...unreadable, ...items.map(({ jobId }) => jobId)])
  const folder = workFolder(organisationFolder)
  for (const name of await readdir(folder).catch(() => [])) {
    const isLeft = itemId.safeParse(name).success && !known.has(name) && Date.now() - (await changedAt(path.join(folder, name))) > DAY_MS
    if (isLeft || name.startsWith(GONE)) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

const changedAt = async (file: string): Promise<number> =>
  await lstat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => Date.now(),
  )

/** `at`: when it was written, also when it says the same. null: no server has the file. */
export async function readAnswer(organisationFolder: string, jobId: string): Promise<{ told: Answer; at: number } | null> {
  const file = answerPath(organisationFolder, jobId)
  const told = answer.safeParse(await readJson(file))
  const at = await stat(file).catch(() => null)
  return told.success && at ? { told: told.data, at: at.mtimeMs } : null
}

export const contentBytes = async (organisationFolder: string, jobId: string): Promise<number> =>
  (await lstat(contentPath(organisationFolder, jobId))).size

/** Never what a link leads to. */
export async function readContent(organisationFolder: string, jobId: string): Promise<Readable> {
  const file = contentPath(organisationFolder, jobId)
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  return createReadStream(file, { fd: handle })
}

export const isThere = async (file: string): Promise<boolean> =>
  await stat(file).then(
    () => true,
    () => false,
  )

/** False: it is not there any more. */
export async function isRenamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null
    throw error
  }
}
