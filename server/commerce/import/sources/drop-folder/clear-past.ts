/** Files that were looked at are kept for a month, beside their reports. */
import { lstat, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { isPast } from '../../../../../domain/commerce/import/job/dropped-names.ts'
import { placeOf } from '../../../../../domain/commerce/import/job/file-outcome.ts'
import { type OrganisationDesk, todayOf } from './organisation-desk.ts'
import { clearWork } from './work-folder.ts'

/** Once a day; `clearedOn`: by organisation the last one. */
export async function clearPast(desk: OrganisationDesk, clearedOn: Map<string, string>): Promise<void> {
  const today = todayOf(desk)
  if (clearedOn.get(desk.organisationId) === today) return
  clearedOn.set(desk.organisationId, today)
  await clearWork(desk.folder)
  for (const source of await readdir(desk.folder, { withFileTypes: true }))
    for (const place of [placeOf.in, placeOf.out]) {
      const folder = path.join(desk.folder, source.name, place)
      const names = source.isDirectory() && (await isFolder(folder)) ? await readdir(folder).catch(() => []) : []
      for (const name of names.filter((each) => isPast(each, today))) await rm(path.join(folder, name), { force: true })
    }
}

/** A link may lead to files of somebody else. */
const isFolder = async (folder: string): Promise<boolean> => (await lstat(folder).catch(() => null))?.isDirectory() ?? false
