import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type MailState, readFailure, useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../ui/use-format.ts'

const useStyles = makeStyles({
  line: { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  text: { flex: '1 1 0', minWidth: 0, color: tokens.colorNeutralForeground2 },
  button: { minWidth: 0, flexShrink: 0 },
})

type LoggedMail = Extract<MailState, { state: 'logged' }>
type Props = { reportId: string; team: NonNullable<LoggedMail['team']> }

/** Of a mail in a team mailbox: who takes it, who answered it, and the click that takes it or gives it back. */
export function TeamLine({ reportId, team: { mailbox, taken, answered } }: Props) {
  const styles = useStyles()
  const { team: texts } = useTexts()
  const { day, time } = useFormat()
  const trpc = useTRPC()
  const client = useQueryClient()
  const { data: me } = useQuery(trpc.people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const refresh = (): void => void client.invalidateQueries({ queryKey: trpc.cockpit.ofItem.pathKey() })
  const onError = (error: unknown): void => {
    if (readFailure(error).reason === 'CONFLICT') refresh()
  }
  const taking = useMutation(trpc.contactReports.take.mutationOptions({ onSuccess: refresh, onError }))
  const returning = useMutation(trpc.contactReports.giveBack.mutationOptions({ onSuccess: refresh }))
  const isMine = taken !== null && taken.userId === me?.userId
  const sentences = [
    taken && (isMine ? texts.takenByMe : texts.taken(taken.by)),
    answered && texts.answered(answered.by, `${day(answered.at)} ${time(answered.at)}`),
  ].filter((sentence) => sentence !== null)
  const take = (): void => taking.mutate({ reportId, insteadOf: taken?.userId ?? null })
  const error = taking.error ?? returning.error
  return (
    <div className={styles.line}>
      <span className={styles.text}>{sentences.length ? sentences.join(' · ') : texts.open(mailbox)}</span>
      {isMine ? (
        <Button size="small" className={styles.button} disabled={returning.isPending} onClick={() => returning.mutate({ reportId })}>
          {texts.giveBack}
        </Button>
      ) : (
        <Button size="small" className={styles.button} disabled={taking.isPending || !me} onClick={take}>
          {taken ? texts.takeOver : texts.take}
        </Button>
      )}
      {error && <ErrorNote error={error} />}
    </div>
  )
}
