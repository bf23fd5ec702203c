import { DayField } from '../../../../ui/forms/DayField.tsx'
import { TextField } from '../../../../ui/forms/TextField.tsx'
import { useEntryTexts } from '../use-entry-texts.ts'
import type { EntryViewProps } from './entry-form.ts'

/** What stands at the customer, and when it is due. */
export function MachineFields({ fields: { name = '', serialNumber = '', nextServiceOn = '' }, onChange }: EntryViewProps) {
  const { machine: texts } = useEntryTexts()
  return (
    <>
      <TextField label={texts.name} isRequired value={name} onChange={(next) => onChange({ name: next })} />
      <TextField label={texts.serialNumber} value={serialNumber} onChange={(next) => onChange({ serialNumber: next })} />
      <DayField label={texts.nextServiceOn} value={nextServiceOn} onChange={(next) => onChange({ nextServiceOn: next })} />
    </>
  )
}
