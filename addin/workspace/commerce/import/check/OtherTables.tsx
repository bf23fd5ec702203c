import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { ImportDetail } from '../../../../api.ts'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { FileButton } from '../upload/FileButton.tsx'
import type { Uploads } from '../upload/use-uploads.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px' },
  field: { flex: '0 1 320px', minWidth: 0 },
})

/** Of a file with several tables: the next one, as a file of its own. */
export function OtherTables({ detail: { job, reading }, uploads }: { detail: ImportDetail; uploads: Uploads }) {
  const [styles, page] = [useStyles(), usePageStyles()]
  const { tables: texts } = useImportTexts()
  const others = reading?.sheets.filter((name) => name !== reading.sheet) ?? []
  const [sheet = others[0], setSheet] = useState<string>()
  if (sheet === undefined) return null
  const known = uploads.fileOf(job.jobId)
  const bring = (file: File | undefined): void => {
    if (file) uploads.add([file], { source: job.source, isPart: false, isForced: false, sheet })
  }
  return (
    <section aria-label={texts.title}>
      <h2 className={page.heading}>{texts.title}</h2>
      <div className={styles.row}>
        <div className={styles.field}>
          <ChoiceField label={texts.choice} value={sheet} options={others.map((name) => [name, name] as const)} onChange={setSheet} />
        </div>
        {known ? <Button onClick={() => bring(known)}>{texts.bring}</Button> : <FileButton label={texts.bring} onFiles={([file]) => bring(file)} />}
      </div>
      {!known && <p className={page.small}>{texts.chooseAgain}</p>}
    </section>
  )
}
