import { Field, makeStyles, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { type Entity, entities } from '../../../../../domain/commerce/import/mapping/entities.ts'
import { requiredFields } from '../../../../../domain/commerce/import/records/record-fields.ts'
import { fieldName } from '../../../../../domain/texts/import-words/import-names.ts'
import type { ImportDetail } from '../../../../api.ts'
import { Section } from '../../../../ui/Section.tsx'
import { useCellText } from '../reading/use-cell-text.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { type MappingDraft, unmapped } from './mapping-draft.ts'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    alignItems: 'start',
    gap: '10px 20px',
    margin: '8px 0',
  },
  select: { width: '100%', minWidth: 0 },
})

type Props = {
  entity: Entity
  draft: MappingDraft
  reading: NonNullable<ImportDetail['reading']>
  /** Fields that cannot stay without a column. */
  problems: readonly string[]
  onChange: (part: Partial<MappingDraft>) => void
}

/** By field its column: first those that are needed, then those that are proposed; the rest behind a heading. */
export function FieldGrid(props: Props) {
  const { entity, draft, reading } = props
  const [styles, page] = [useStyles(), usePageStyles()]
  const { mapping: texts } = useImportTexts()
  const [isOpen, setIsOpen] = useState(false)
  const further = Object.keys(entities[entity]).filter((field) => !draft.listed.includes(field))
  const untouched = unmapped(draft, reading.columns)
  return (
    <section aria-label={texts.fieldsTitle}>
      <h2 className={page.heading}>{texts.fieldsTitle}</h2>
      <div className={styles.grid}>
        {draft.listed.map((field) => (
          <FieldChoice key={field} field={field} {...props} />
        ))}
      </div>
      <p className={page.quiet}>{untouched.length > 0 ? texts.untouched(untouched.join(', ')) : texts.allAssigned}</p>
      {further.length > 0 && (
        <Section title={texts.further} count={further.length} newest="" isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)}>
          <div className={styles.grid}>
            {further.map((field) => (
              <FieldChoice key={field} field={field} {...props} />
            ))}
          </div>
        </Section>
      )}
    </section>
  )
}

function FieldChoice({ field, entity, draft: { fields }, reading: { columns, first }, problems, onChange }: Props & { field: string }) {
  const styles = useStyles()
  const { mapping: texts, names } = useImportTexts()
  const cellText = useCellText()
  const at = columns.findIndex(({ key }) => key === fields[field])
  const column = columns[at]
  const value = first.map((row) => row[at]).find((cell) => cell !== null && cell !== undefined)
  const choose = (key: string): void => {
    const { [field]: _, ...others } = fields
    onChange({ fields: key === '' ? others : { ...others, [field]: key } })
  }
  return (
    <Field
      label={fieldName(names, entity, field)}
      required={requiredFields(entity).includes(field)}
      hint={column && value ? texts.example(cellText(column, value)) : null}
      validationMessage={problems.includes(field) ? texts.fieldProblem : null}
    >
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={column?.key ?? ''}
        onChange={(_event, data) => choose(data.value)}
      >
        <option value="">{texts.none}</option>
        {columns.map(({ key }) => (
          <option key={key} value={key}>
            {key}
          </option>
        ))}
      </Select>
    </Field>
  )
}
