import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { Block } from '../../desk/Block.tsx'
import { ProposedCustomer } from './ProposedCustomer.tsx'
import { PutOffCustomers } from './PutOffCustomers.tsx'
import { useProposalTexts } from './use-proposal-texts.ts'

const useStyles = makeStyles({ quiet: { margin: 0, color: tokens.colorNeutralForeground2 } })

/** The customers of the day: complaints at their deadline, then those chosen for it, in their order until the day is over. */
export function ProposalsBlock({ onCustomer }: { onCustomer: (customerId: string) => void }) {
  const styles = useStyles()
  const texts = useProposalTexts()
  const query = useQuery(useTRPC().proposals.today.queryOptions())
  const { data } = query
  const done = data?.rows.filter(({ reasons }) => reasons.length === 0).length ?? 0
  return (
    <Block title={texts.title} end={data && data.rows.length > 0 && <span className={styles.quiet}>{texts.progress(done, data.rows.length)}</span>}>
      {query.isPending && <Skeleton heights={[34, 34, 34]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {data && data.complaints.length + data.rows.length === 0 && <p className={styles.quiet}>{texts.nothing}</p>}
      {data && (
        <>
          <CutList rows={data.complaints}>
            {(proposal) => <ProposedCustomer key={proposal.customerId} proposal={proposal} today={data.day} onCustomer={onCustomer} />}
          </CutList>
          <CutList rows={data.rows}>
            {(proposal) => <ProposedCustomer key={proposal.customerId} proposal={proposal} today={data.day} onCustomer={onCustomer} />}
          </CutList>
          <PutOffCustomers onCustomer={onCustomer} />
        </>
      )}
    </Block>
  )
}
