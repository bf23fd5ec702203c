import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../../api.ts'
import { fetchFile, saveAs } from '../../download-file.ts'
import { useHost, useSession, useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../ui/notices.tsx'
import { useFormat } from '../../ui/use-format.ts'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'baseline', gap: '6px', flexWrap: 'wrap' },
  name: { overflowWrap: 'anywhere', minWidth: 0, padding: '0 2px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Props = { reportId: string; file: Outputs['contactReports']['read']['files'][number] }

const openWorkspace = (): void => void window.open('/workspace', '_blank', 'noopener')

/** A file of a mail: saved by one click, or why it cannot be had. */
export function FileLine({ reportId, file }: Props) {
  const styles = useStyles()
  const { files, more } = useTexts()
  const { kind } = useHost()
  const notify = useNotify()
  const { fileSize } = useFormat()
  const { accessToken } = useSession()
  const client = useQueryClient()
  const read = useTRPC().contactReports.read.queryFilter({ reportId })
  const saving = useMutation({
    mutationFn: async () => saveAs(file.name, await fetchFile(file.fileId, await accessToken())),
    // No Outlook tells whether its window may save files.
    onSuccess: () => kind === 'outlook' && notify({ text: files.notSaved, action: { label: more.workspace, run: openWorkspace } }),
    onSettled: () => client.invalidateQueries(read),
  })
  const missing = file.state === 'too_large' ? files.tooLarge : file.state === 'gone' ? files.gone : null
  return (
    <>
      <div className={styles.line}>
        {missing ? (
          <span className={styles.name}>{file.name}</span>
        ) : (
          <Button
            className={styles.name}
            size="small"
            appearance="transparent"
            icon={<ArrowDownload16Regular />}
            disabled={saving.isPending}
            aria-label={files.save(file.name)}
            onClick={() => saving.mutate()}
          >
            {file.name}
          </Button>
        )}
        <span className={styles.quiet}>{saving.isPending ? files.loading : (missing ?? fileSize(file.sizeBytes))}</span>
      </div>
      {saving.error && !missing && <ErrorNote error={saving.error} onRetry={() => saving.mutate()} />}
    </>
  )
}
