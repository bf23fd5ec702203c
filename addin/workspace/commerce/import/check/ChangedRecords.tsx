import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ChangedRow, ImportDetail } from '../../../../api.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { useStoredValue } from './use-stored-value.ts'

const useStyles = makeStyles({
  record: {
    display: 'grid',
    gridTemplateColumns: 'minmax(90px, 180px) minmax(0, 1fr)',
    gap: '2px 16px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  number: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  fields: { margin: 0, padding: 0, listStyleType: 'none', minWidth: 0 },
  field: { overflowWrap: 'anywhere' },
  name: { color: tokens.colorNeutralForeground2 },
})

/** As many as one looks through; the rest at a click. */
const AT_FIRST = 10

/** Field by field what stood there and what will, or does now. */
export function ChangedRecords({ title, detail: { job, changed } }: { title: string; detail: ImportDetail }) {
  const [styles, page] = [useStyles(), usePageStyles()]
  const { check: texts } = useImportTexts()
  const { number } = useFormat()
  const [isWhole, setIsWhole] = useState(false)
  if (changed.length === 0) return null
  const shown = isWhole ? changed : changed.slice(0, AT_FIRST)
  return (
    <section aria-label={title}>
      <h2 className={page.heading}>{title}</h2>
      <ul className={page.list}>
        {shown.map((row) => (
          <li key={row.externalId} className={styles.record}>
            <span className={styles.number}>{row.externalId}</span>
            <ChangedFields row={row} />
          </li>
        ))}
      </ul>
      {shown.length < changed.length && <Button onClick={() => setIsWhole(true)}>{texts.showAll(number(changed.length))}</Button>}
      {isWhole && job.counts.changed > changed.length && (
        <p className={page.small}>{texts.firstOf(number(changed.length), number(job.counts.changed))}</p>
      )}
    </section>
  )
}

function ChangedFields({ row: { fields } }: { row: ChangedRow }) {
  const styles = useStyles()
  const { check: texts, names } = useImportTexts()
  const storedValue = useStoredValue()
  if (fields.length === 0) return <span className={styles.name}>{texts.partsOnly}</span>
  return (
    <ul className={styles.fields}>
      {fields.map(({ name, before, after }) => (
        <li key={name} className={styles.field}>
          <span className={styles.name}>{names.columns[name] ?? name}:</span> {texts.becomes(storedValue(name, before), storedValue(name, after))}
        </li>
      ))}
    </ul>
  )
}
