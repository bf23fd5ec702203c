import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { takenOrder } from '../../../../../../server/commerce/import/sources/drop-folder/order.ts'
import { clearWork, takeFile, workFolder } from '../../../../../../server/commerce/import/sources/drop-folder/work-folder.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'take-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('leaves nothing of a try that fails, as where there is no room: there is one every few seconds', async () => {
  const [jobId, file] = ['0d9d7a52-8f5e-4d4e-9a7b-5f6c1b2a3d61', path.join(folder, 'kunden.csv')]
  writeFileSync(file, 'Kundennummer;Firma\n')
  // What stands in its way keeps the order from being written.
  mkdirSync(path.join(workFolder(folder), jobId, 'taken.json.tmp'), { recursive: true })
  const order = takenOrder.parse({
    ...{ source: 'erp', fileName: 'kunden.csv', fileFrom: '2026-11-24T02:00:00.000Z', sheet: null, folder: 'erp', answerIn: null },
    ...{ acceptsPart: false, takesProposal: false, isForced: false, isPart: false, isDryRun: false },
  })
  await expect(takeFile(folder, file, jobId, order)).rejects.toThrow()
  expect(readdirSync(workFolder(folder))).toEqual([])
  expect(readdirSync(folder)).toContain('kunden.csv')
})

it('keeps no file for which nobody has said what is wanted, as when the command line was killed while it copied; one of today may still be copied', async () => {
  const [old, fresh] = ['0d9d7a52-8f5e-4d4e-9a7b-5f6c1b2a3d62', '0d9d7a52-8f5e-4d4e-9a7b-5f6c1b2a3d63']
  for (const jobId of [old, fresh]) {
    mkdirSync(path.join(workFolder(folder), jobId), { recursive: true })
    writeFileSync(path.join(workFolder(folder), jobId, 'content'), 'Kundennummer;Firma\n')
  }
  utimesSync(path.join(workFolder(folder), old), new Date('2026-11-01'), new Date('2026-11-01'))
  await clearWork(folder)
  expect(readdirSync(workFolder(folder))).toEqual([fresh])
})
