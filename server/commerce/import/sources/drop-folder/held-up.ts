/** The trouble of one file is its own: it is told beside it, it is tried again later, and all others go on meanwhile. */
import { lstat, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { REPORT_ENDING } from '../../../../../domain/commerce/import/job/dropped-names.ts'
import { placeOf } from '../../../../../domain/commerce/import/job/file-outcome.ts'
import { heldUpBy, heldUpReport } from '../../../../../domain/texts/held-up-texts.ts'
import type { Log } from '../../../../platform/log.ts'
import type { TakenOrder } from './order.ts'
import { languageOfAdministrators, type OrganisationDesk } from './organisation-desk.ts'

/** `againAt`: when it is tried again, on the clock of this process. */
type Trouble = { organisationId: string; order: Wanted | null; code: string | null; againAt: number }

/** `heldUp`: by file. */
export type Held = { heldUp: Map<string, Trouble>; orphanMs: number; log: Log }

type Wanted = Pick<TakenOrder, 'source' | 'folder' | 'fileName' | 'answerIn'>

/** `key`: its job, or where it lies. `order` null: nobody can read it. */
export type OneFile = { key: string; order: Wanted | null }

export const isHeldUp = ({ heldUp }: Held, key: string): boolean => (heldUp.get(key)?.againAt ?? 0) > performance.now()

/** What `work` answers; null: it is held up. */
export async function apart<Result>(desk: OrganisationDesk, held: Held, file: OneFile, work: () => Promise<Result>): Promise<Result | null> {
  if (isHeldUp(held, file.key)) return null
  try {
    const result = await work()
    await forget(desk, held, file.key)
    return result
  } catch (error) {
    await holdUp(desk, held, file, error)
    return null
  }
}

/** Of what is not there any more nothing is told. `keys`: of what is. */
export async function forgetGone(desk: OrganisationDesk, held: Held, keys: readonly string[]): Promise<void> {
  for (const [key, { organisationId }] of held.heldUp)
    if (organisationId === desk.organisationId && !keys.includes(key)) await forget(desk, held, key)
}

async function forget(desk: OrganisationDesk, { heldUp }: Held, key: string): Promise<void> {
  const order = heldUp.get(key)?.order
  if (heldUp.delete(key) && order) await rm(reportOf(desk, order), { force: true }).catch(() => undefined)
}

/** Names of files may name people: they stay out of the log. */
async function holdUp(desk: OrganisationDesk, { heldUp, orphanMs, log }: Held, file: OneFile, error: unknown): Promise<void> {
  const code = codeOf(error)
  const known = heldUp.get(file.key)
  const { organisationId } = desk
  heldUp.set(file.key, { organisationId, order: file.order, code, againAt: performance.now() + orphanMs })
  if (known?.code === code) return
  log.error({ organisationId, ...(code ? { code } : { err: error }) }, 'a dropped file is held up; it is tried again')
  if (file.order?.answerIn === null) await tell(desk, file.order, code).catch(() => undefined)
}

/** Under the name that the file has where it lies: once it waits for a person its report is called by the day. */
const reportOf = (desk: OrganisationDesk, { source, folder, fileName }: Wanted): string =>
  path.join(desk.folder, folder ?? source, placeOf.waiting, `${fileName}${REPORT_ENDING}`)

async function tell(desk: OrganisationDesk, order: Wanted, code: string | null): Promise<void> {
  const [report, lines] = [reportOf(desk, order), heldUpReport(order.fileName, heldUpBy(code), await languageOfAdministrators(desk))]
  await mkdir(path.dirname(report), { recursive: true })
  // A link may lead to files of somebody else.
  if (!(await lstat(path.dirname(report))).isDirectory()) return
  await rm(report, { force: true })
  await writeFile(report, `\ufeff${lines.join('\r\n')}\r\n`, { flag: 'wx' })
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('E') ? error.code : null
