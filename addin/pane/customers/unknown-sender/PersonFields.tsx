import type { SignatureContact } from '../../../../domain/mail/text/signature-contact.ts'
import { cutText } from '../../../../domain/texts/cut-text.ts'
import type { Inputs } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { readablePhone } from '../../../ui/phone-number.ts'
import { personNameOf } from './guess-person.ts'
import type { Sender } from './sender.ts'

export type PersonDraft = { salutation: string; givenName: string; surname: string; function: string; phone: string }

/** What is known of the person: the signature knows more than the address. */
export function personDraftOf(sender: Sender, signature: SignatureContact): PersonDraft {
  const [phone] = signature.phones.filter(({ kind }) => kind !== 'fax')
  const name = personNameOf({ ...sender, name: signature.name ?? sender.name })
  return { ...name, salutation: '', function: cutText(signature.function ?? ''), phone: phone ? readablePhone(phone.number) : '' }
}

/** Name, function and number of a person to be added. */
export function PersonFields({ fields, onChange }: { fields: PersonDraft; onChange: (part: Partial<PersonDraft>) => void }) {
  const { unknown } = useTexts()
  const salutations = [
    ['', '–'],
    ['Herr', unknown.salutations.Herr],
    ['Frau', unknown.salutations.Frau],
  ] as const
  return (
    <>
      <ChoiceField label={unknown.salutation} value={fields.salutation} options={salutations} onChange={(salutation) => onChange({ salutation })} />
      <FieldPair>
        <TextField label={unknown.givenName} value={fields.givenName} onChange={(givenName) => onChange({ givenName })} />
        <TextField label={unknown.surname} isRequired value={fields.surname} onChange={(surname) => onChange({ surname })} />
      </FieldPair>
      <FieldPair>
        <TextField label={unknown.function} value={fields.function} onChange={(role) => onChange({ function: role })} />
        <TextField label={unknown.phone} type="tel" maxLength={40} value={fields.phone} onChange={(phone) => onChange({ phone })} />
      </FieldPair>
    </>
  )
}

/** The person as the server takes it. */
export const newContactOf = (id: string, fields: PersonDraft, address: string): Inputs['customers']['addContact']['contact'] => ({
  id,
  salutation: fields.salutation === 'Herr' || fields.salutation === 'Frau' ? fields.salutation : null,
  givenName: fields.givenName || null,
  surname: fields.surname,
  function: fields.function || null,
  address,
  phone: fields.phone || null,
})
