import { Checkbox, makeStyles } from '@fluentui/react-components'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import type { MappingDraft } from './mapping-draft.ts'

const useStyles = makeStyles({ hint: { paddingInlineStart: '32px' } })

type Props = { draft: MappingDraft; isPart: boolean; onChange: (part: Partial<MappingDraft>) => void }

/** What becomes of what the file does not name, of its empty cells, and of its successors with wrong lines. Lines that were corrected never hold everything. */
export function OptionFields({ draft: { holdsAll, emptyOverwrites, acceptsPart }, isPart, onChange }: Props) {
  const [styles, page] = [useStyles(), usePageStyles()]
  const { mapping: texts } = useImportTexts()
  return (
    <section aria-label={texts.options}>
      <h2 className={page.heading}>{texts.options}</h2>
      {!isPart && (
        <>
          <Checkbox label={texts.holdsAll} checked={holdsAll} onChange={(_event, { checked }) => onChange({ holdsAll: checked === true })} />
          <p className={`${page.small} ${styles.hint}`}>{texts.holdsAllHint}</p>
        </>
      )}
      <Checkbox
        label={texts.emptyOverwrites}
        checked={emptyOverwrites}
        onChange={(_event, { checked }) => onChange({ emptyOverwrites: checked === true })}
      />
      <p className={`${page.small} ${styles.hint}`}>{texts.emptyOverwritesHint}</p>
      <Checkbox label={texts.acceptsPart} checked={acceptsPart} onChange={(_event, { checked }) => onChange({ acceptsPart: checked === true })} />
      <p className={`${page.small} ${styles.hint}`}>{texts.acceptsPartHint}</p>
    </section>
  )
}
