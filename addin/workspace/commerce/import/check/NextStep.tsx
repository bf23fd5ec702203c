import { Link } from '@fluentui/react-components'
import type { ImportDetail } from '../../../../api.ts'
import { noFilter } from '../../../../list-filter.ts'
import { addressOf } from '../../../../page-address.ts'
import { FileButton } from '../upload/FileButton.tsx'
import type { Uploads } from '../upload/use-uploads.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'

/** Where the file's effect can be seen, and which file is best brought in next. */
export function NextStep({ detail: { job, next }, uploads }: { detail: ImportDetail; uploads: Uploads }) {
  const styles = usePageStyles()
  const { file, next: texts, names } = useImportTexts()
  const customer = next?.customer
  const [first, ...later] = (next?.missing ?? []).map((entity) => names.entities[entity])
  return (
    <>
      <p className={styles.quiet}>
        {file.doneSentence}{' '}
        {customer ? (
          <Link href={addressOf({ page: 'customer', customerId: customer.customerId })}>{texts.seeAt(customer.name)}</Link>
        ) : (
          <Link href={addressOf({ page: 'customers', filter: noFilter })}>{file.toCustomers}</Link>
        )}
      </p>
      {first && <p className={styles.quiet}>{texts.missing(first, later)}</p>}
      <div className={styles.actions}>
        <FileButton
          label={texts.bring}
          isPrimary
          isMultiple
          onFiles={(files) => uploads.add(files, { source: job.source, isPart: false, isForced: false })}
        />
      </div>
    </>
  )
}
