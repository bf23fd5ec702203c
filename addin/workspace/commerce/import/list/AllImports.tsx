import { Link } from '@fluentui/react-components'
import { everyImport } from '../../../../import-filter.ts'
import { addressOf } from '../../../../page-address.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useSeenElsewhere } from '../job/use-seen-elsewhere.ts'
import { UploadPanel } from '../upload/UploadPanel.tsx'
import type { Uploads } from '../upload/use-uploads.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import type { NarrowedImports } from './ImportFilterRow.tsx'
import { ImportList } from './ImportList.tsx'
import { useImportPages } from './use-import-pages.ts'

/** Where new files come in, and those that came. */
export function AllImports({ uploads, filter, onFilter }: NarrowedImports & { uploads: Uploads }) {
  const styles = usePageStyles()
  const { intro, toPush } = useImportTexts()
  const { settings } = useTexts()
  const [all, pages] = [useImportPages(everyImport), useImportPages(filter)]
  useSeenElsewhere(all.rows)
  return (
    <>
      <h1 className={styles.title}>{settings.erpData}</h1>
      <p className={styles.quiet}>
        {intro} <Link href={addressOf({ page: 'settings', section: 'push' })}>{toPush}</Link>
      </p>
      <UploadPanel uploads={uploads} sources={all.query.isPending ? null : all.rows.map(({ source }) => source)} />
      <ImportList pages={pages} isEmpty={all.query.data !== undefined && all.rows.length === 0} filter={filter} onFilter={onFilter} />
    </>
  )
}
