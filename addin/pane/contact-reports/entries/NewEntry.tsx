import { useState } from 'react'
import { entryKinds } from '../../../../domain/contact-reports/entry-kinds.ts'
import { cutText } from '../../../../domain/texts/cut-text.ts'
import { type EntryWords, type MailState, useTRPCClient } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { mailOf } from '../../../open-item.ts'
import { useHost } from '../../../ui/app-context.ts'
import { dayHere, today } from '../../../ui/days.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { decimalSign } from '../../../ui/forms/decimal-sign.ts'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { FormFrame } from '../../../ui/forms/FormFrame.tsx'
import type { CustomerFormProps } from '../../desk/customer-form.ts'
import { useSave } from '../../desk/use-save.ts'
import { formOf, sectionOf } from './kinds/entry-forms.ts'
import { useEntryTexts } from './use-entry-texts.ts'

type Kind = EntryWords['kind']
type Props = CustomerFormProps & { item: OpenItem | null; mail: MailState | null }

/** Three fields about the customer, of the kind one chooses. */
export function NewEntry({ first = 'competitor_price', ...props }: Props & { first: Kind | undefined }) {
  const [kind, setKind] = useState(first)
  return <EntryOfKind key={kind} kind={kind} onKind={setKind} {...props} />
}

function EntryOfKind({ kind, onKind, cockpit, item, mail, onClose, onSaved }: Props & { kind: Kind; onKind: (kind: Kind) => void }) {
  const texts = useEntryTexts()
  const sign = decimalSign(useHost().locale)
  const { customerId, name } = cockpit.customer
  const { begin, wordsOf, View } = formOf(kind)
  const draft = useDraft(`entry_${kind}`, customerId, () =>
    begin({
      day: item?.mode === 'read' && item.createdAt ? dayHere(item.createdAt) : today(),
      subject: cutText(item?.subject ?? ''),
      contactId: cockpit.person?.contactId ?? '',
    }),
  )
  const { entries } = useTRPCClient()
  const saving = useSave(entries.enter.mutate, draft, ({ entryId, version }) =>
    onSaved({
      words: texts.saved(texts.kinds[kind]),
      mirror: null,
      place: { section: sectionOf[kind] },
      undo: () => entries.withdraw.mutate({ entryId, version }).then(draft.bringBack),
    }),
  )
  const save = (): void => {
    const words = wordsOf(draft.fields, sign)
    const reportId = mail?.state === 'logged' && mail.customers.some((one) => one.customerId === customerId) ? mail.reportId : null
    if (words) saving.save({ id: draft.fields.id, customerId, words, reportId, mail: item && mailOf(item) })
  }
  return (
    <FormFrame title={texts.title} about={name} isSending={saving.isPending} error={saving.error} onSubmit={save} onClose={onClose}>
      <ChipChoice label={texts.what} isHeaded value={kind} options={entryKinds.map((one) => [one, texts.kinds[one]])} onChange={onKind} />
      <View fields={draft.fields} cockpit={cockpit} onChange={draft.change} />
    </FormFrame>
  )
}
