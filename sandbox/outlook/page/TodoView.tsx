import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listTaskLists, listTasks } from '../mailbox/tasks.ts'
import { useOutlook } from './outlook-context.ts'
import { TaskEntry } from './TaskEntry.tsx'
import { TaskRow } from './TaskRow.tsx'

const card = { borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow2 }
const useStyles = makeStyles({
  view: { gridArea: 'content', display: 'flex', minWidth: 0, minHeight: 0, gap: '6px' },
  lists: { ...card, width: '220px', padding: '8px', flexShrink: 0 },
  content: { ...card, flexGrow: 1, minWidth: 0, overflowY: 'auto', padding: '16px 20px' },
  tasks: { listStyle: 'none', margin: '12px 0', padding: 0, display: 'grid', gap: '4px' },
  muted: { color: tokens.colorNeutralForeground3 },
})

/** To Do: lists at the left, the tasks of one list, what is done last. */
export function TodoView() {
  const styles = useStyles()
  const { t, graph } = useOutlook()
  const [chosen, setChosen] = useState<string | null>(null)
  const { data: lists = [], error } = useQuery({ queryKey: ['task', 'lists'], queryFn: () => listTaskLists(graph) })
  const list = lists.find(({ id }) => id === chosen) ?? lists[0]
  const listId = list?.id ?? ''
  const { data: tasks } = useQuery({ queryKey: ['task', 'list', listId], queryFn: () => listTasks(graph, listId), enabled: listId !== '' })
  const sorted = tasks?.toSorted(
    (a, b) =>
      Number(a.status === 'completed') - Number(b.status === 'completed') || dueOf(a).localeCompare(dueOf(b)) || a.title.localeCompare(b.title),
  )

  return (
    <div className={styles.view}>
      <nav className={styles.lists} aria-label={t.todo.lists}>
        <TabList vertical selectedValue={listId} onTabSelect={(_, { value }) => setChosen(String(value))}>
          {lists.map(({ id, displayName }) => (
            <Tab key={id} value={id}>
              {displayName}
            </Tab>
          ))}
        </TabList>
      </nav>
      <main className={styles.content} aria-label={t.todo.tasks}>
        <Text as="h2" size={600} weight="semibold">
          {list?.displayName}
        </Text>
        {error && <p role="alert">{t.failed(error.message)}</p>}
        {list && <TaskEntry listId={list.id} />}
        {sorted?.length === 0 && <Text className={styles.muted}>{t.todo.empty}</Text>}
        <ul className={styles.tasks} aria-label={list?.displayName}>
          {sorted?.map((task) => (
            <TaskRow key={task.id} listId={listId} task={task} />
          ))}
        </ul>
      </main>
    </div>
  )
}

const dueOf = ({ dueDateTime }: { dueDateTime?: { dateTime: string } | null | undefined }): string => dueDateTime?.dateTime ?? '9999'
