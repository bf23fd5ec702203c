import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type DragEvent, useState } from 'react'
import { ChipChoice } from '../../../../ui/forms/ChipChoice.tsx'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { FileButton } from './FileButton.tsx'
import { UploadLines } from './UploadLines.tsx'
import type { Uploads } from './use-uploads.ts'

const useStyles = makeStyles({
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 260px) minmax(0, 1fr)', gap: '16px', '@media (max-width: 760px)': { display: 'block' } },
  zone: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    margin: 0,
    padding: '20px 12px',
    minWidth: 0,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (max-width: 760px)': { marginTop: '12px' },
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  input: { width: '100%', minWidth: 0 },
  formats: { marginTop: '8px' },
})

/** As the server takes it: it is part of every number that the files bring. */
const SOURCE = /^[a-z0-9][a-z0-9._-]{0,39}$/
/** What the first one is called unless somebody says otherwise. */
const FIRST = 'erp'

/** What is taken for meant: the only system there is. Of several nobody can know it: whatever is proposed would mix two of them. */
const meantOf = (known: readonly string[]): string => (known.length > 1 ? '' : (known[0] ?? FIRST))

type Props = { uploads: Uploads; sources: readonly string[] | null }

/** Files are dropped or chosen, several at once, under the name of the system they come from. `sources`: of those that came before; null: not known yet. */
export function UploadPanel({ uploads, sources }: Props) {
  const [styles, page] = [useStyles(), usePageStyles()]
  const { upload: texts, formats } = useImportTexts()
  const [typed, setTyped] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)
  const known = [...new Set(sources)]
  const written = typed ?? (sources ? meantOf(known) : '')
  const source = written.trim().toLowerCase()
  const isRight = SOURCE.test(source)
  const add = (files: readonly File[]): void => {
    if (isRight) uploads.add(files, { source, isPart: false, isForced: false })
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    add([...event.dataTransfer.files])
  }
  return (
    <section aria-label={texts.title}>
      <h2 className={page.heading}>{texts.title}</h2>
      <div className={styles.panel}>
        <div>
          <Field label={texts.source} hint={texts.sourceHint} validationMessage={isRight || source === '' ? null : texts.sourceProblem}>
            <Input
              className={styles.input}
              input={{ className: styles.input }}
              value={written}
              maxLength={60}
              onChange={(_event, { value }) => setTyped(value)}
            />
          </Field>
          {known.length > 0 && (
            <ChipChoice label={texts.knownSources} value={source} options={known.map((name) => [name, name] as const)} onChange={setTyped} />
          )}
          {source === '' && sources && <p className={page.small}>{texts.chooseSource}</p>}
        </div>
        {/* The button beside the words does the same for the keyboard. */}
        <fieldset
          aria-label={texts.title}
          className={mergeClasses(styles.zone, isOver && styles.over)}
          onDragOver={(event) => {
            event.preventDefault()
            setIsOver(true)
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={drop}
        >
          <span>{texts.drop}</span>
          <FileButton label={texts.choose} isPrimary isMultiple isDisabled={!isRight} onFiles={add} />
        </fieldset>
      </div>
      <p className={mergeClasses(page.small, styles.formats)}>{formats}</p>
      <UploadLines uploads={uploads} />
    </section>
  )
}
