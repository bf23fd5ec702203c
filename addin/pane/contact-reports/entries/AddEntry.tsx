import { Button } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { entryKinds } from '../../../../domain/contact-reports/entry-kinds.ts'
import type { SectionName } from '../../../api.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { sectionOf } from './kinds/entry-forms.ts'
import { useEntryTexts } from './use-entry-texts.ts'

/** The way to enter what stands in a section; nothing where that is not entered by hand. */
export function AddEntry({ section }: { section: SectionName }) {
  const texts = useEntryTexts()
  const { openForm } = useDesk()
  const kind = entryKinds.find((one) => sectionOf[one] === section)
  return (
    kind && (
      <Button size="small" appearance="subtle" icon={<Add16Regular />} onClick={() => openForm({ form: 'entry', kind })}>
        {texts.add(texts.kinds[kind])}
      </Button>
    )
  )
}
