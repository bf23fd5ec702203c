import { useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { FormFrame } from '../../../ui/forms/FormFrame.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useSave } from '../../desk/use-save.ts'
import { AddressFields, addressOf } from '../choosing/AddressFields.tsx'
import { SimilarCustomers } from '../choosing/SimilarCustomers.tsx'

type Props = { words: string; onCustomer: (customerId: string) => void; onClose: () => void }

/** A new prospect out of a search that found nothing: what was typed is its name, unless it was a number or an address. */
export function NewCompanyForm({ words, onCustomer, onClose }: Props) {
  const { unknown } = useTexts()
  const draft = useDraft('new_company', words, () => ({ company: isName(words) ? words : '', street: '', postalCode: '', city: '' }))
  const { fields, change } = draft
  const saving = useSave(useTRPCClient().customers.create.mutate, draft, ({ customerId }) => onCustomer(customerId))
  const save = (): void =>
    saving.save({
      id: fields.id,
      kind: 'prospect',
      name: fields.company,
      ...addressOf(fields),
      domain: null,
      contact: null,
    })
  return (
    <FormFrame
      title={unknown.createProspect}
      about=""
      submitLabel={unknown.create}
      isSending={saving.isPending}
      error={saving.error}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField label={unknown.company} isRequired autoFocus value={fields.company} onChange={(company) => change({ company })} />
      <SimilarCustomers name={fields.company} note={unknown.open} onUse={({ customerId }) => onCustomer(customerId)} />
      <AddressFields fields={fields} onChange={change} />
    </FormFrame>
  )
}

/** Not a number, and no address. */
const isName = (words: string): boolean => /\p{L}{2}/u.test(words) && !/\d{4}/.test(words) && !words.includes('@')
