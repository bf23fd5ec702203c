/** What people do once everything has come to rest, while a node is killed again: what is theirs must not be lost by a click in somebody's Outlook. */
import type { Installation } from './installation.ts'
import { asCopy } from './mailboxes.ts'
import { markerOf, type TestMail } from './mails.ts'
import { untilAccepted } from './until-accepted.ts'
import { customers, jonas, katrin } from './world.ts'

/** Faults, each one sentence. */
export async function afterRest(installation: Installation, start: Date, nextNumber: number): Promise<string[]> {
  const [node] = installation.nodes
  const [shared, held] = [mailOf(nextNumber, start, [jonas, katrin]), mailOf(nextNumber + 1, start, [jonas])]
  for (const test of [shared, held])
    for (const copy of test.copies) await installation.control('deliver-mail', { oid: copy.owner.oid, mail: asCopy(test, copy) })
  await untilAccepted(() => witnesses(installation, shared, 2))
  await untilAccepted(() => witnesses(installation, held, 1))
  const restart = node?.kill().then(() => node.start())
  const faults = [...(await fileGoneInOneMailbox(installation, shared)), ...(await movedWhileOnHold(installation, held))]
  await restart
  return faults
}

const FILE_BYTES = 1_234

function mailOf(number: number, start: Date, owners: TestMail['copies'][number]['owner'][]): TestMail {
  const sentAt = new Date(start.getTime() - (number + 3_600) * 1000).toISOString()
  const [from = ''] = customers[0]?.addresses ?? []
  const text = `Guten Tag,\n\nes geht um ${markerOf(number)}.`
  const mail: TestMail['mail'] = {
    ...{
      internetMessageId: `<ruhe-${number}@mail.example>`,
      folder: 'inbox',
      conversationKey: `ruhe-${number}`,
      from: { name: 'Anna', address: from },
    },
    ...{ to: owners.map(({ name, mail: address }) => ({ name, address })), cc: [], replyTo: [], subject: `Betreff ${markerOf(number)}` },
    ...{ sentAt, receivedAt: sentAt, bodyType: 'text', body: text, uniqueBody: text, headers: [], sensitivity: 'normal', importance: 'normal' },
    ...{ isRead: false, categories: [] },
    attachments: [{ name: 'Zeichnung.pdf', contentType: 'application/pdf', size: FILE_BYTES, isInline: false }],
  }
  return { number, mail, copies: owners.map((owner) => ({ owner, folder: 'inbox' })), isPast: false, movesToPrivate: null, goesAndComesBack: null }
}

const reportOf = `select m.report_id from report_mail m join report_text t on t.report_id = m.report_id where t.text like '%' || $1 || '%'`

async function witnesses({ database }: Installation, { number }: TestMail, wanted: number): Promise<void> {
  const { rowCount } = await database.pool.query(`select 1 from mail_witness where report_id in (${reportOf})`, [markerOf(number)])
  if (rowCount !== wanted) throw new Error(`Mail ${number} is seen in ${rowCount} mailboxes`)
}

/** Whoever has deleted his copy has the file all the same, and so have all others. */
async function fileGoneInOneMailbox({ database, control, openFile }: Installation, { number, mail }: TestMail): Promise<string[]> {
  await control('delete-mail', { oid: jonas.oid, internetMessageId: mail.internetMessageId, subject: mail.subject })
  const { rows } = await database.pool.query<{ id: string }>(`select id from report_file where report_id in (${reportOf})`, [markerOf(number)])
  const faults: string[] = []
  for (const person of [jonas, katrin]) {
    const bytes = await untilAccepted(() => openFile(person, rows[0]?.id ?? '')).catch(String)
    if (bytes !== FILE_BYTES) faults.push(`the file of mail ${number} is ${bytes} for ${person.name} when it is gone in one mailbox`)
  }
  return faults
}

/** A report on legal hold is hidden when its mail becomes private, and kept whole. */
async function movedWhileOnHold({ database, control }: Installation, { number, mail }: TestMail): Promise<string[]> {
  const { pool } = database
  const { rows } = await pool.query<{ report_id: string }>(reportOf, [markerOf(number)])
  const reportId = rows[0]?.report_id
  await pool.query("update contact_report set hold_reason = 'Rechtsstreit' where id = $1", [reportId])
  await control('move-mail', { oid: jonas.oid, internetMessageId: mail.internetMessageId, subject: mail.subject, folder: 'Privat' })
  await untilAccepted(async () => {
    const { rowCount } = await pool.query('select 1 from report_customer where report_id = $1', [reportId])
    if (rowCount !== 0) throw new Error('It still stands in the history')
  })
  const { rows: kept } = await pool.query<{ texts: number; files: number; customers: number; hidden: boolean }>(
    `select (select count(*)::int from report_text where report_id = r.id) as texts, (select count(*)::int from report_file where report_id = r.id) as files,
       (select count(*)::int from held_report_customer where report_id = r.id) as customers, r.withdrawn_at is not null as hidden
     from contact_report r where r.id = $1`,
    [reportId],
  )
  const wanted = JSON.stringify({ texts: 1, files: 1, customers: 1, hidden: true })
  return JSON.stringify(kept[0]) === wanted ? [] : [`of mail ${number} on hold there is ${JSON.stringify(kept[0])} instead of ${wanted}`]
}
