import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { readEverything, saveFile } from './personal-data-file.ts'

const useStyles = makeStyles({
  quiet: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', alignItems: 'center', gap: '8px', margin: '8px 0 12px' },
})

/** What is stored about the user: how much of what, and all of it as a file. */
export function PersonalDataSection() {
  const styles = useStyles()
  const { personalData: texts } = useTexts()
  const { number } = useFormat()
  const client = useTRPCClient()
  const notify = useNotify()
  const query = useQuery(useTRPC().personalData.count.queryOptions())
  const [read, setRead] = useState(0)
  const counts = query.data ?? []
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const held = counts.filter(({ count }) => count > 0)
  const download = useMutation({
    mutationFn: async () =>
      saveFile(
        texts.fileName(today()),
        await readEverything(
          client,
          held.map(({ holding }) => holding),
          setRead,
        ),
      ),
    onSuccess: () => notify({ text: texts.downloaded }),
  })
  return (
    <>
      <p className={styles.quiet}>{texts.intro}</p>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={!query.data || download.isPending} onClick={() => download.mutate()}>
          {texts.download}
        </Button>
        <span role="status">{download.isPending ? texts.downloading(number(read), number(total)) : ''}</span>
      </div>
      {download.error && <ErrorNote error={download.error} onRetry={() => download.mutate()} />}
      {query.isPending && <Skeleton heights={[26, 26, 26, 26]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {held.map(({ holding, count }) => (
        <Row key={holding} title={texts.holdings[holding]} end={number(count)} />
      ))}
      {query.data && <p className={styles.quiet}>{texts.rest(number(counts.length - held.length))}</p>}
    </>
  )
}
