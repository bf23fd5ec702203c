import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Outputs, useTRPC, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { useFormat } from '../../../ui/use-format.ts'

export type KeptClosure = Outputs['visitStrategy']['preferences']['closures'][number]

const useStyles = makeStyles({
  box: { margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', fontSize: tokens.fontSizeBase200 },
})

/** Days ahead on which the customer is shut; each can be dropped, and put back for a while. */
export function ClosureList({ customerId, closures }: { customerId: string; closures: readonly KeptClosure[] }) {
  const styles = useStyles()
  const { visitStrategy, common } = useTexts()
  const texts = visitStrategy.wishes
  const { weekday } = useFormat()
  const notify = useNotify()
  const trpc = useTRPC()
  const api = useTRPCClient()
  const client = useQueryClient()
  const readAnew = (): void => void client.invalidateQueries({ queryKey: trpc.visitStrategy.preferences.queryKey({ customerId }) })
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ closureId }: KeptClosure) => api.visitStrategy.dropClosure.mutate({ customerId, closureId }),
    onSuccess: (_, { from, until }) => {
      readAnew()
      const undo = (): Promise<void> => api.visitStrategy.enterClosure.mutate({ customerId, from, until }).then(readAnew)
      notify({ text: texts.opensAgain, action: { label: common.undo, run: undo } })
    },
  })
  if (closures.length === 0) return null
  const days = ({ from, until }: KeptClosure): string => (from === until ? weekday(from) : `${weekday(from)} – ${weekday(until)}`)
  return (
    <fieldset className={styles.box}>
      <legend className={styles.legend}>{texts.closures}</legend>
      {closures.map((closure) => (
        <div key={closure.closureId} className={styles.line}>
          {days(closure)}
          <Button
            size="small"
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={texts.dropClosure(days(closure))}
            disabled={isPending}
            onClick={() => mutate(closure)}
          />
        </div>
      ))}
      {error ? <ErrorNote error={error} /> : null}
    </fieldset>
  )
}
