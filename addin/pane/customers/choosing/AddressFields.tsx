import { useTexts } from '../../../ui/app-context.ts'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'

export type AddressDraft = { street: string; postalCode: string; city: string }

/** Where a new company is; all of it may be left open. */
export function AddressFields({ fields, onChange }: { fields: AddressDraft; onChange: (part: Partial<AddressDraft>) => void }) {
  const { unknown } = useTexts()
  return (
    <>
      <TextField label={unknown.street} value={fields.street} onChange={(street) => onChange({ street })} />
      <FieldPair>
        <TextField label={unknown.postalCode} maxLength={12} value={fields.postalCode} onChange={(postalCode) => onChange({ postalCode })} />
        <TextField label={unknown.city} value={fields.city} onChange={(city) => onChange({ city })} />
      </FieldPair>
    </>
  )
}

/** As the server takes it. */
export const addressOf = ({ street, postalCode, city }: AddressDraft) => ({
  street: street || null,
  postalCode: postalCode || null,
  city: city || null,
})
