/** The drop folder of the run. */
import { mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { organisationFolders } from '../../../domain/commerce/import/job/organisation-folders.ts'
import { untilAccepted } from '../until-accepted.ts'
import type { House } from './house.ts'

/** Where files of the source of the run are dropped. */
export async function sourceFolder({ folder, pool }: Pick<House, 'folder' | 'pool'>): Promise<string> {
  const { rows } = await pool.query<{ id: string; name: string }>('select id::text, name from organisation order by created_at, id')
  const [name] = organisationFolders(rows).keys()
  const source = path.join(folder, 'inbox', name ?? '', 'erp')
  mkdirSync(source, { recursive: true })
  return source
}

export function drop(source: string, name: string, content: string): void {
  const at = new Date('2026-11-24T02:00:00Z')
  const part = path.join(source, `${name}.part`)
  writeFileSync(part, content)
  utimesSync(part, at, at)
  renameSync(part, path.join(source, name))
}

/** What was dropped is done with: its file and its report lie in `done`, and nothing is on its way any more. */
export async function untilDone(source: string, names: readonly string[]): Promise<void> {
  await untilAccepted(async () => {
    const done = readdirSync(path.join(source, 'done'))
    const isDone = names.every((name) => done.some((each) => each.endsWith(name)) && done.some((each) => each.endsWith(`${name}.report.txt`)))
    const onTheirWay = readdirSync(path.join(source, '..', '.work'))
    if (!isDone || onTheirWay.length > 0) throw new Error(`Dropped files are not done with: ${done} ${onTheirWay}`)
  }, 240)
}
