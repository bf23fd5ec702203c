import { fileKindNames, namedTypes, typesOf } from '../../../../domain/contact-reports/file-kinds.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { TickList } from './TickList.tsx'

/** Content types: the usual kinds by their names, others as mail programs call them. */
export function FileTypesField({ types, onChange }: { types: readonly string[]; onChange: (types: string[]) => void }) {
  const { loggingPolicy: texts } = useTexts()
  const { kinds, others } = namedTypes(types)
  return (
    <>
      <TickList
        label={texts.fields.keptFileTypes}
        names={fileKindNames}
        words={texts.fileKinds}
        ticked={kinds}
        onChange={(ticked) => onChange(typesOf({ kinds: ticked, others }))}
      />
      <TextField
        label={texts.otherFileTypes}
        value={others.join(',')}
        onChange={(value) => onChange(typesOf({ kinds, others: value === '' ? [] : value.split(',') }))}
      />
    </>
  )
}
