import { makeStyles } from '@fluentui/react-components'
import { importOrigins } from '../../../../../domain/commerce/import/job/import-origin.ts'
import type { ImportFilter } from '../../../../import-filter.ts'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { useImportTexts } from '../use-import-texts.ts'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 260px))', gap: '8px', margin: '8px 0 4px' },
})

export type NarrowedImports = { filter: ImportFilter; onFilter: (filter: ImportFilter) => void }

/** From where the imports of the list came, and whether all of them or those with which something is wrong. */
export function ImportFilterRow({ filter, onFilter }: NarrowedImports) {
  const styles = useStyles()
  const { filter: texts } = useImportTexts()
  return (
    <div className={styles.row}>
      <ChoiceField
        label={texts.origin}
        value={filter.origin ?? ''}
        options={[['', texts.everywhere], ...importOrigins.map((each) => [each, texts.origins[each]] as const)]}
        onChange={(origin) => onFilter({ ...filter, origin: importOrigins.find((each) => each === origin) ?? null })}
      />
      <ChoiceField
        label={texts.which}
        value={filter.isTroubled ? 'troubled' : ''}
        options={[
          ['', texts.all],
          ['troubled', texts.troubled],
        ]}
        onChange={(which) => onFilter({ ...filter, isTroubled: which === 'troubled' })}
      />
    </div>
  )
}
