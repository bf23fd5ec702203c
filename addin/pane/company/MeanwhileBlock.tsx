import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { CutList } from '../../ui/CutList.tsx'
import { ErrorNote } from '../../ui/errors/ErrorNote.tsx'
import { Row } from '../../ui/Row.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { Block } from '../desk/Block.tsx'
import { CustomerLink } from '../desk/CustomerLink.tsx'
import { joined } from '../desk/joined.ts'

const useStyles = makeStyles({ quiet: { margin: 0, color: tokens.colorNeutralForeground2 } })

type Line = NonNullable<Outputs['deputies']['meanwhile']>['lines'][number]

/** What happened while the user was away, until he has read it. */
export function MeanwhileBlock({ onCustomer }: { onCustomer: (customerId: string) => void }) {
  const styles = useStyles()
  const texts = useTexts()
  const { day, dayAndTime } = useFormat()
  const trpc = useTRPC()
  const client = useQueryClient()
  const { data } = useQuery(trpc.deputies.meanwhile.queryOptions())
  const dismissing = useMutation(
    trpc.deputies.dismissMeanwhile.mutationOptions({ onSuccess: () => client.setQueryData(trpc.deputies.meanwhile.queryKey(), null) }),
  )
  if (!data) return null
  const { deputies, bothWays } = texts
  const textOf = ({ kind, text }: Line): string =>
    kind === 'visit_changed' && text && text in bothWays.visit.fields
      ? bothWays.visit.fields[text as keyof typeof bothWays.visit.fields]
      : (text ?? deputies.confidential)
  return (
    <Block title={deputies.meanwhile(day(data.startsOn), day(data.endsOn))}>
      <p className={styles.quiet}>{data.lines.length === 0 ? deputies.meanwhileNothing : deputies.deputyWas(data.deputy)}</p>
      <CutList rows={data.lines}>
        {(line) => (
          <Row
            key={`${line.kind} ${line.id} ${line.customerId}`}
            title={<CustomerLink name={line.customer} onOpen={() => onCustomer(line.customerId)} />}
            below={joined(`${deputies.kinds[line.kind]}: ${textOf(line)}`, line.who)}
            end={dayAndTime(line.at)}
          />
        )}
      </CutList>
      <Button size="small" disabled={dismissing.isPending} onClick={() => dismissing.mutate()}>
        {deputies.dismiss}
      </Button>
      {dismissing.error && <ErrorNote error={dismissing.error} onRetry={() => dismissing.mutate()} />}
    </Block>
  )
}
