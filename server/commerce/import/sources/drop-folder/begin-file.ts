/** A file that was taken becomes a job. */

import { MOST_FILE_BYTES } from '../../../../../domain/commerce/import/job/file-limit.ts'
import { cutText } from '../../../../../domain/texts/cut-text.ts'
import { isDuplicate } from '../../../../platform/database/db.ts'
import { beginImport } from '../../begin-import.ts'
import type { Item } from './order.ts'
import type { OrganisationDesk } from './organisation-desk.ts'
import { contentBytes, isMissing, readContent, removeItem, saveOrder } from './work-folder.ts'

const LONGEST_NAME = 200

/** Doing it twice does no harm. Throws where the file cannot be read or kept now. */
export async function beginFile({ db, organisationId, folder, importFolder }: OrganisationDesk, { jobId, order }: Item): Promise<void> {
  const { source, fileName, fileFrom, sheet, acceptsPart, takesProposal, isForced, isPart, isDryRun } = order
  const input = {
    ...{ id: jobId, source, fileName: cutText(fileName, LONGEST_NAME), fileFrom, sheet },
    ...{ isAutomatic: !isDryRun, takesProposal, acceptsPart, isForced, isPart },
  }
  try {
    if ((await contentBytes(folder, jobId)) > MOST_FILE_BYTES) return await saveOrder(folder, { jobId, order: { ...order, isTooLarge: true } })
    await beginImport({ db, organisationId, folder: importFolder, userId: null }, input, await readContent(folder, jobId))
  } catch (error) {
    // Nothing is left of it, or it was never a file.
    if (isMissing(error) || isLink(error)) await removeItem(folder, jobId)
    else if (!isDuplicate(error)) throw error
  }
}

const isLink = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ELOOP'
