import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { useMutation } from '@tanstack/react-query'
import { rejectionText } from '../../../../../domain/texts/import-report-texts.ts'
import { type ImportDetail, type RejectedRow, useTRPCClient } from '../../../../api.ts'
import { saveAs } from '../../../../download-file.ts'
import { useHost } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../../ui/notices.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { FileButton } from '../upload/FileButton.tsx'
import type { Uploads } from '../upload/use-uploads.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', '@media (max-width: 640px)': { display: 'block' } },
  head: { '@media (max-width: 640px)': { display: 'none' } },
  body: { '@media (max-width: 640px)': { display: 'block' } },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { display: 'grid', gridTemplateColumns: '70px minmax(0, 1fr) minmax(0, 1fr)', gap: '4px 8px', padding: '8px 0' },
  },
  cell: {
    padding: '4px 8px 4px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { padding: 0 },
  },
  // On a phone there is no head above the column.
  labelled: {
    '@media (max-width: 640px)': {
      '::before': { content: 'attr(data-label)', display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    },
  },
  full: { '@media (max-width: 640px)': { gridColumnStart: 1, gridColumnEnd: -1 } },
})

/** Each line that is not brought in with its reason, and the way to correct exactly these. */
export function RejectedLines({ detail: { job, rejected }, uploads }: { detail: ImportDetail; uploads: Uploads }) {
  const [styles, page] = [useStyles(), usePageStyles()]
  const { rejected: texts, check } = useImportTexts()
  const { number } = useFormat()
  const client = useTRPCClient()
  const notify = useNotify()
  const download = useMutation({
    mutationFn: async () => {
      const { name, content, more } = await client.imports.rejectedFile.query({ jobId: job.jobId })
      saveAs(name, new Blob([content], { type: 'text/csv;charset=utf-8' }))
      if (more > 0) notify({ text: texts.more(number(more)) })
    },
  })
  if (rejected.length === 0) return null
  return (
    <section aria-label={texts.title}>
      <h2 className={page.heading}>{texts.title}</h2>
      <p className={page.quiet}>{texts.hint}</p>
      <div className={page.actions}>
        <Button icon={<ArrowDownload20Regular />} disabled={download.isPending} onClick={() => download.mutate()}>
          {texts.download}
        </Button>
        <FileButton label={texts.upload} onFiles={(files) => uploads.add(files, { source: job.source, isPart: true, isForced: false })} />
      </div>
      {download.error && <ErrorNote error={download.error} onRetry={() => download.mutate()} />}
      <table className={styles.table}>
        <thead className={styles.head}>
          <tr>
            {[texts.line, texts.column, texts.value, texts.reason].map((name) => (
              <th key={name} scope="col" className={styles.cell}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body}>
          {rejected.map((row) => (
            <Row key={row.line} row={row} />
          ))}
        </tbody>
      </table>
      {job.counts.rejected > rejected.length && <p className={page.small}>{check.firstOf(number(rejected.length), number(job.counts.rejected))}</p>}
    </section>
  )
}

function Row({ row: { line, column, value, reason } }: { row: RejectedRow }) {
  const styles = useStyles()
  const { rejected: texts } = useImportTexts()
  const { language } = useHost()
  const { number } = useFormat()
  const labelled = `${styles.cell} ${styles.labelled}`
  return (
    <tr className={styles.row}>
      <td className={labelled} data-label={texts.line}>
        {number(line)}
      </td>
      <td className={labelled} data-label={texts.column}>
        {column ?? '–'}
      </td>
      <td className={labelled} data-label={texts.value}>
        {value ?? '–'}
      </td>
      <td className={`${labelled} ${styles.full}`} data-label={texts.reason}>
        {rejectionText(reason, language)}
      </td>
    </tr>
  )
}
