import { FluentProvider, makeStaticStyles, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type Inputs, useTRPC } from '../../../api.ts'
import { NeverDiscreet, useDiscreet } from '../../../ui/discreet/discreet-mode.tsx'
import { ErrorPage } from '../../../ui/errors/ErrorPage.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { themes } from '../../../ui/theme.ts'
import { PaperSheet } from './PaperSheet.tsx'
import { SheetToolbar } from './SheetToolbar.tsx'

const useA4 = makeStaticStyles({ '@page': { size: 'A4', margin: '14mm' } })

const useStyles = makeStyles({
  page: { maxWidth: '210mm', margin: '12px auto', '@media print': { maxWidth: 'none', margin: 0 } },
})

/** A visit sheet as it comes out of the printer; paper is light in every theme. In discreet mode there is only the customer's version. */
export function SheetPage({ of, audience: asked }: Inputs['visitSheet']['read']) {
  useA4()
  const styles = useStyles()
  const { isDiscreet, isKnown } = useDiscreet()
  const audience = isDiscreet ? 'customer' : asked
  const query = useQuery(useTRPC().visitSheet.read.queryOptions({ of, audience }, { enabled: isKnown }))
  return (
    <>
      <SheetToolbar of={of} audience={audience} isDiscreet={isDiscreet} />
      <FluentProvider theme={themes.light} className={styles.page}>
        {query.isPending && <Skeleton heights={[28, 18, 60, 60, 60]} />}
        {query.error && <ErrorPage error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.audience === 'internal' && <PaperSheet sheet={query.data} />}
        {query.data?.audience === 'customer' && (
          <NeverDiscreet>
            <PaperSheet sheet={query.data} />
          </NeverDiscreet>
        )}
      </FluentProvider>
    </>
  )
}
