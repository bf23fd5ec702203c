import type { EntryForm } from './entry-form.ts'
import { MachineFields } from './MachineFields.tsx'

export const machineForm: EntryForm<'machine'> = {
  begin: () => ({ name: '', serialNumber: '', nextServiceOn: '' }),
  fieldsOf: ({ name, serialNumber, nextServiceOn }) => ({ name, serialNumber: serialNumber ?? '', nextServiceOn: nextServiceOn ?? '' }),
  wordsOf: ({ name = '', serialNumber, nextServiceOn }) => ({
    ...{ kind: 'machine', name },
    ...{ serialNumber: serialNumber?.trim() || null, nextServiceOn: nextServiceOn || null },
  }),
  View: MachineFields,
}
