import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { Sentence } from '../../../ui/sentences/Sentence.tsx'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  text: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  trouble: { margin: '0 0 8px', color: tokens.colorPaletteBerryForeground2 },
})

/** Whether one wants the day's visits in a mail, what stands in it, and what became of the last one. */
export function MorningMailSection() {
  const styles = useStyles()
  const { morningMail: texts } = useTexts().visitSheet
  const { dayAndTime } = useFormat()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const query = useQuery(trpc.morningMail.read.queryOptions())
  const choosing = useMutation(
    trpc.morningMail.choose.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.morningMail.pathKey() }),
      onSuccess: (_, { isOn }) => notify({ text: isOn ? texts.turnedOn : texts.turnedOff }),
    }),
  )
  const { data } = query
  return (
    <>
      <p className={styles.text}>{texts.intro}</p>
      <p className={styles.text}>{texts.content}</p>
      {query.isPending && <Skeleton heights={[20, 32]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {data && (
        <>
          {!data.isConnected && (
            <p className={styles.text}>
              <Sentence text={texts.notConnected} />
            </p>
          )}
          {data.isOn && data.trouble && <p className={styles.trouble}>{sentenceOf(data.trouble, texts)}</p>}
          {data.isOn && data.lastSentAt && <p className={styles.text}>{texts.last(dayAndTime(data.lastSentAt))}</p>}
          <Button
            appearance={data.isOn ? 'secondary' : 'primary'}
            disabled={choosing.isPending || (!data.isOn && !data.isConnected)}
            onClick={() => choosing.mutate({ isOn: !data.isOn })}
          >
            {data.isOn ? texts.turnOff : texts.turnOn}
          </Button>
        </>
      )}
      {choosing.error && <ErrorNote error={choosing.error} />}
    </>
  )
}

/** Outlook refused it, the morning was over, or Outlook did not answer. */
const sentenceOf = (trouble: string, texts: { refused: string; late: string; trouble: string }): string =>
  trouble === 'OUTLOOK_REFUSED' ? texts.refused : trouble === 'UNEXPECTED' ? texts.late : texts.trouble
