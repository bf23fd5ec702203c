import { FluentProvider, makeStaticStyles, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type Inputs, useTRPC } from '../../api.ts'
import { ErrorPage } from '../../ui/ErrorPage.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { themes } from '../../ui/theme.ts'
import { PaperSheet } from './PaperSheet.tsx'
import { SheetToolbar } from './SheetToolbar.tsx'

const useA4 = makeStaticStyles({ '@page': { size: 'A4', margin: '14mm' } })

const useStyles = makeStyles({
  page: { maxWidth: '210mm', margin: '12px auto', '@media print': { maxWidth: 'none', margin: 0 } },
})

/** A visit sheet as it comes out of the printer; paper is light in every theme. */
export function SheetPage(input: Inputs['visitSheet']['read']) {
  useA4()
  const styles = useStyles()
  const query = useQuery(useTRPC().visitSheet.read.queryOptions(input))
  return (
    <>
      <SheetToolbar {...input} />
      <FluentProvider theme={themes.light} className={styles.page}>
        {query.isPending && <Skeleton heights={[28, 18, 60, 60, 60]} />}
        {query.error && <ErrorPage error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && <PaperSheet sheet={query.data} />}
      </FluentProvider>
    </>
  )
}
