/** A file that has come to something goes where that is told, with a report beside it. What an end interrupts is done again. */
import { lstat, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { keptName, REJECTED_ENDING, REPORT_ENDING } from '../../../../../domain/commerce/import/job/dropped-names.ts'
import { type FileOutcome, placeOf } from '../../../../../domain/commerce/import/job/file-outcome.ts'
import { fileReport } from '../../../../../domain/texts/file-outcome-texts.ts'
import type { ImportJob } from '../../job/job-row.ts'
import type { Item, Place } from './order.ts'
import { languageOfAdministrators, type OrganisationDesk, todayOf } from './organisation-desk.ts'
import { readReport } from './read-report.ts'
import { agreeOnName, contentPath, isAtWork, isMissing, isRenamed, isThere, removeItem, saveOrder, writeWhole } from './work-folder.ts'

/** `job` null: the file was too large to become one. Several servers may do it at once: they come to the same. */
export async function settleFile(desk: OrganisationDesk, item: Item, job: ImportJob | null, outcome: FileOutcome): Promise<void> {
  try {
    await layDown(desk, item, job, outcome)
  } catch (error) {
    // Another server is through with it already.
    if (!isMissing(error) || (await isAtWork(desk.folder, item.jobId))) throw error
  }
}

async function layDown(desk: OrganisationDesk, item: Item, job: ImportJob | null, outcome: FileOutcome): Promise<void> {
  const moving = item.order.place?.outcome === outcome ? item : await planMove(desk, item, outcome)
  const { place, before } = moving.order
  if (place === null) return
  const to = pathOf(desk, moving, place)
  await isRenamed(before ? pathOf(desk, moving, before) : contentPath(desk.folder, item.jobId), to)
  if (before) await removeReport(pathOf(desk, moving, before))
  await writeReport(desk, moving, job, to)
  if (outcome === 'waiting') await saveOrder(desk.folder, { ...moving, order: { ...moving.order, isTold: true } })
  else await removeItem(desk.folder, item.jobId)
}

/** Written down before it is done. */
async function planMove(desk: OrganisationDesk, { jobId, order }: Item, outcome: FileOutcome): Promise<Item> {
  const planned: Item = { jobId, order: { ...order, before: order.place, place: { outcome, name: '' }, isTold: false } }
  const name = await agreedName(desk, planned, outcome)
  const moving = { jobId, order: { ...planned.order, place: { outcome, name } } }
  await saveOrder(desk.folder, moving)
  return moving
}

const pathOf = (desk: OrganisationDesk, { order }: Item, { outcome, name }: Place): string =>
  path.join(desk.folder, order.folder ?? order.source, placeOf[outcome], name)

/** What was kept free for nothing is given back. */
async function agreedName(desk: OrganisationDesk, item: Item, outcome: FileOutcome): Promise<string> {
  const own = await freeName(desk, item, outcome)
  let agreed: string | null = null
  try {
    agreed = await agreeOnName(desk.folder, item.jobId, outcome, own)
    return agreed
  } finally {
    if (agreed !== own) await giveBack(pathOf(desk, item, { outcome, name: own }), item.jobId)
  }
}

/** Not where another server has laid the file down under that name meanwhile: then its report stands there. */
async function giveBack(file: string, jobId: string): Promise<void> {
  const report = `${file}${REPORT_ENDING}`
  if (!(await isThere(file)) && (await keptFor(report)) === jobId) await rm(report, { force: true })
}

/** The report is there first, and says for whom: its name keeps other files from taking the same, and not the same file in the hands of another server. */
async function freeName(desk: OrganisationDesk, item: Item, outcome: FileOutcome): Promise<string> {
  const folder = path.dirname(pathOf(desk, item, { outcome, name: 'any' }))
  await mkdir(folder, { recursive: true })
  if (!(await lstat(folder)).isDirectory()) throw new Error('A place for files leads elsewhere')
  for (let nth = 1; ; nth++) {
    const name = keptName(item.order.fileName, todayOf(desk), nth)
    if (!(await isThere(path.join(folder, name))) && (await isKept(path.join(folder, `${name}${REPORT_ENDING}`), item.jobId))) return name
  }
}

async function isKept(report: string, jobId: string): Promise<boolean> {
  try {
    await writeFile(report, jobId, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return (await keptFor(report)) === jobId
    throw error
  }
}

/** Whoever makes it has written it within this time, unless he has ended. */
const [WRITTEN_TIMES, WRITTEN_MS] = [10, 20]

/** null: it is not there. What was never written is kept for nobody who is known. */
async function keptFor(report: string): Promise<string | null> {
  for (let times = 1; ; times++) {
    const said = await readFile(report, 'utf8').catch((error: unknown) => (isMissing(error) ? null : Promise.reject(error)))
    if (said !== '' || times === WRITTEN_TIMES) return said
    await pause(WRITTEN_MS)
  }
}

/** As the programs of Windows take it. */
async function writeReport(desk: OrganisationDesk, item: Item, job: ImportJob | null, file: string): Promise<void> {
  const outcome = item.order.place?.outcome ?? 'out'
  const language = await languageOfAdministrators(desk)
  const { report, rejected } = await readReport(desk, item, job, outcome, language)
  const rejectedFile = rejected === null ? null : `${path.basename(file)}${REJECTED_ENDING}`
  if (rejected !== null) await writeWhole(`${file}${REJECTED_ENDING}`, rejected)
  await writeFile(`${file}${REPORT_ENDING}`, `\ufeff${fileReport({ ...report, rejectedFile }, language).join('\r\n')}\r\n`)
}

async function removeReport(file: string): Promise<void> {
  for (const ending of [REPORT_ENDING, REJECTED_ENDING]) await rm(`${file}${ending}`, { force: true })
}
