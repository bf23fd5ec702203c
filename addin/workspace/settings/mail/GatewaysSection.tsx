import { makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 } from 'uuid'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { type Gateway, GatewayForm } from './GatewayForm.tsx'
import { GatewayLine } from './GatewayLine.tsx'
import { LikelyGateways } from './LikelyGateways.tsx'

const useStyles = makeStyles({ quiet: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 }, list: { margin: '0 0 8px' } })

/** Fax-to-mail, voicemail, web forms and shops: who they are, and where they name the customer. */
export function GatewaysSection() {
  const styles = useStyles()
  const { mailRules, common } = useTexts()
  const texts = mailRules.gateways
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const query = useQuery(trpc.mailGateways.list.queryOptions())
  const refresh = (): void => void client.invalidateQueries({ queryKey: trpc.mailGateways.pathKey() })
  const adding = useMutation(trpc.mailGateways.add.mutationOptions({ onSuccess: refresh }))
  const removing = useMutation(trpc.mailGateways.remove.mutationOptions({ onSuccess: refresh }))
  const isPending = adding.isPending || removing.isPending
  const bring = (gateway: Gateway & { id: string }, onTaken?: () => void): void =>
    adding.mutate(gateway, {
      onSuccess: () => {
        onTaken?.()
        notify({ text: texts.added(gateway.sender) })
      },
    })
  const add = (gateway: Gateway, onTaken?: () => void): void => bring({ id: v7(), ...gateway }, onTaken)
  // As what it was: the mails that it has logged name it.
  const remove = ({ id, kind, sender, customerFrom }: Gateway & { id: string }): void =>
    removing.mutate(
      { id },
      {
        onSuccess: () =>
          notify({ text: texts.removed(sender), action: { label: common.undo, run: () => bring({ id, kind, sender, customerFrom }) } }),
      },
    )
  return (
    <>
      <p className={styles.quiet}>{texts.intro}</p>
      {query.isPending && <Skeleton heights={[34, 34]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p className={styles.quiet}>{texts.empty}</p>}
      <div className={styles.list}>
        {query.data?.map((gateway) => (
          <GatewayLine key={gateway.id} gateway={gateway} isPending={isPending} onRemove={() => remove(gateway)} />
        ))}
      </div>
      {(adding.error ?? removing.error) && <ErrorNote error={adding.error ?? removing.error} />}
      <LikelyGateways isPending={isPending} onAdd={add} />
      <GatewayForm isPending={isPending} onAdd={add} />
    </>
  )
}
