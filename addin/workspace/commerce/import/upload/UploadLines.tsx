import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { MOST_FILE_BYTES } from '../../../../../domain/commerce/import/job/file-limit.ts'
import { ServerFull } from '../../../../send-export.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { failureOf } from '../../../../ui/errors/failure.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { FileGone, type Upload, type Uploads } from './use-uploads.ts'

const useStyles = makeStyles({
  line: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
})

/** Files that are on their way to the server, or did not arrive. */
export function UploadLines({ uploads }: { uploads: Uploads }) {
  const { list } = usePageStyles()
  if (uploads.rows.length === 0) return null
  return (
    <ul className={list}>
      {uploads.rows.map((upload) => (
        <UploadLine key={upload.id} upload={upload} onRetry={() => uploads.retry(upload)} onLeaveOut={() => uploads.leaveOut(upload)} />
      ))}
    </ul>
  )
}

function UploadLine({ upload, onRetry, onLeaveOut }: { upload: Upload; onRetry: () => void; onLeaveOut: () => void }) {
  const styles = useStyles()
  const { upload: texts } = useImportTexts()
  const { fileSize } = useFormat()
  const { file, sent, state } = upload
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span className={styles.name}>{file.name}</span>
        <span>{state === 'waiting' ? texts.waiting : texts.sending(fileSize(sent), fileSize(file.size))}</span>
        <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={texts.leaveOut(file.name)} onClick={onLeaveOut} />
      </div>
      {state === 'sending' && <ProgressBar aria-label={texts.progress(file.name)} value={file.size > 0 ? Math.min(1, sent / file.size) : 0} />}
      {state === 'failed' && <UploadProblem error={upload.error} onRetry={onRetry} />}
    </li>
  )
}

/** What another attempt cannot mend says what can. */
function UploadProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { note } = usePageStyles()
  const { upload: texts } = useImportTexts()
  const { fileSize } = useFormat()
  const { common } = useTexts()
  if (error instanceof ServerFull)
    return (
      <p className={note} role="alert">
        {texts.serverFull}{' '}
        <Button size="small" onClick={onRetry}>
          {common.retry}
        </Button>
      </p>
    )
  const isTooLarge = !(error instanceof FileGone) && failureOf(error).reason === 'FILE_TOO_LARGE'
  if (error instanceof FileGone || isTooLarge)
    return (
      <p className={note} role="alert">
        {isTooLarge ? texts.tooLarge(fileSize(MOST_FILE_BYTES)) : texts.unreadable}
      </p>
    )
  return <ErrorNote error={error} onRetry={onRetry} />
}
