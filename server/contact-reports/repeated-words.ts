import { repeats } from '../../domain/mail/repeats-mail.ts'
import { writeNoteLine } from '../../domain/visits/report/note-lines.ts'
import type { OrganisationTransaction } from '../platform/database/db.ts'

/** Which of somebody's words were taken from these reports. */
export type ToldWords = (tx: OrganisationTransaction, reportIds: readonly string[]) => Promise<(words: string) => boolean>

/** Tells whether words repeat one of these reports, as long as it has not been erased. */
export const repeatsAnyOf: ToldWords = async (tx, reportIds) => {
  const told: ((words: string) => boolean)[] = []
  for (const id of reportIds) told.push(repeats(await wordsOf(tx, id)))
  return (words) => told.some((isRepeated) => isRepeated(words))
}

async function wordsOf(tx: OrganisationTransaction, reportId: string) {
  const report = await tx.contactReport.findFirst({
    where: { id: reportId },
    select: { subject: true, text: true, participants: { select: { address: true } }, orderLines: { orderBy: { position: 'asc' } } },
  })
  const lines = (report?.orderLines ?? []).map(({ quantity, unit, text }) => writeNoteLine({ quantity: quantity?.toNumber() ?? null, unit, text }))
  return {
    subject: report?.subject ?? '',
    text: [report?.text?.text, report?.text?.note, ...lines].filter(Boolean).join('\n'),
    addresses: (report?.participants ?? []).map(({ address }) => address ?? ''),
  }
}
