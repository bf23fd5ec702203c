import { Checkbox, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { Alert16Regular } from '@fluentui/react-icons/svg/alert'
import { useState } from 'react'
import { setCompleted, type Task } from '../mailbox/tasks.ts'
import { toLocal } from '../mailbox/zone.ts'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'start',
    padding: '4px 8px 8px 4px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { display: 'grid', gap: '2px', paddingTop: '7px', minWidth: 0, overflowWrap: 'anywhere' },
  done: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  details: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 14px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  reminder: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
})

/** One task with its day, its reminder and the way back to where it came from. */
export function TaskRow({ listId, task }: { listId: string; task: Task }) {
  const styles = useStyles()
  const { t, graph, format } = useOutlook()
  const [isBusy, setBusy] = useState(false)
  const isDone = task.status === 'completed'
  const due = task.dueDateTime?.dateTime
  const isOverdue = !isDone && due !== undefined && due.slice(0, 10) < toLocal(Date.now()).slice(0, 10)
  const complete = async (isCompleted: boolean) => {
    setBusy(true)
    await setCompleted(graph, listId, task.id, isCompleted).finally(() => setBusy(false))
  }

  return (
    <li className={styles.row}>
      <Checkbox
        shape="circular"
        checked={isDone}
        disabled={isBusy}
        aria-label={t.todo.complete(task.title)}
        onChange={(_, { checked }) => complete(checked === true)}
      />
      <div className={styles.text}>
        <Text className={mergeClasses(isDone && styles.done)}>{task.title}</Text>
        {task.body?.content && <Text size={200}>{task.body.content}</Text>}
        <div className={styles.details}>
          {due && <span className={mergeClasses(isOverdue && styles.overdue)}>{t.todo.due(format.localDay(due))}</span>}
          {task.isReminderOn && task.reminderDateTime && (
            <span className={styles.reminder}>
              <Alert16Regular />
              {t.todo.reminder(format.localMoment(task.reminderDateTime.dateTime))}
            </span>
          )}
          {task.linkedResources?.map(({ id, webUrl, displayName, applicationName }) => (
            <Link key={id} href={webUrl ?? undefined} target="_blank" rel="noreferrer">
              {displayName || applicationName || webUrl}
            </Link>
          ))}
        </div>
      </div>
    </li>
  )
}
