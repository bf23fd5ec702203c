import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type Inputs, readsOutlook, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  note: {
    margin: '2px 0 8px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
})

/** What a gateway would read in the last mail of its sender, and whose that is. */
export function TryGateway({ gateway }: { gateway: Inputs['mailGateways']['tryOut'] }) {
  const styles = useStyles()
  const texts = useTexts().mailRules.gateways
  const { day } = useFormat()
  const query = useQuery(useTRPC().mailGateways.tryOut.queryOptions(gateway, { staleTime: 0, gcTime: 0, ...readsOutlook }))
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  const tried = query.data
  return (
    <div className={styles.note} role="status">
      {query.isPending && <Spinner size="extra-tiny" />}
      {tried === null && texts.noMail}
      {tried &&
        (tried.named.length === 0 ? texts.triedNothing(day(tried.receivedAt)) : `${texts.tried(day(tried.receivedAt), tried.named.join(', '))}. `)}
      {tried &&
        tried.named.length > 0 &&
        (tried.customers.length === 0 ? texts.triedNobody : texts.triedCustomers(tried.customers.map(({ name }) => name).join(', ')))}
    </div>
  )
}
