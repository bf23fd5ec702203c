import { Link } from '@fluentui/react-components'
import { addressOf } from '../../../../page-address.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { UploadPanel } from '../upload/UploadPanel.tsx'
import type { Uploads } from '../upload/use-uploads.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { ImportList } from './ImportList.tsx'
import { useImportPages } from './use-import-pages.ts'

/** Where new files come in, and those that came. */
export function AllImports({ uploads }: { uploads: Uploads }) {
  const styles = usePageStyles()
  const { intro, toPush } = useImportTexts()
  const { settings } = useTexts()
  const pages = useImportPages()
  return (
    <>
      <h1 className={styles.title}>{settings.erpData}</h1>
      <p className={styles.quiet}>
        {intro} <Link href={addressOf({ page: 'settings', section: 'push' })}>{toPush}</Link>
      </p>
      <UploadPanel uploads={uploads} sources={pages.query.isPending ? null : pages.rows.map(({ source }) => source)} />
      <ImportList pages={pages} />
    </>
  )
}
