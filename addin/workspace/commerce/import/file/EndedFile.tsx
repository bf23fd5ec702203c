import { Button } from '@fluentui/react-components'
import type { ImportLine } from '../../../../api.ts'
import { useTroubleText } from '../job/use-trouble-text.ts'
import { FileButton } from '../upload/FileButton.tsx'
import type { Uploads } from '../upload/use-uploads.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'

/** Refused, failed, cancelled or taken back: why, and how a file comes in after all. */
export function EndedFile({ job, uploads }: { job: ImportLine; uploads: Uploads }) {
  const styles = usePageStyles()
  const { file: texts } = useImportTexts()
  const trouble = useTroubleText()(job.trouble)
  const isOlder = job.trouble?.reason === 'older'
  const kind = { source: job.source, isPart: job.isPart, isForced: isOlder }
  const known = uploads.fileOf(job.jobId)
  const sentence = trouble ?? (job.state === 'undone' ? texts.undoneSentence : job.state === 'cancelled' ? texts.cancelled : null)
  const label = isOlder ? texts.forceAll : texts.again
  return (
    <>
      {sentence && <p className={styles.note}>{sentence}</p>}
      {job.fileName !== null && (
        <div className={styles.actions}>
          {known ? (
            <Button onClick={() => uploads.add([known], kind)}>{label}</Button>
          ) : (
            <FileButton label={label} onFiles={(files) => uploads.add(files, kind)} />
          )}
        </div>
      )}
    </>
  )
}
