import { Button, Input, makeStyles } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import { type SubmitEvent, useState } from 'react'
import { addTask } from '../mailbox/tasks.ts'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({ form: { display: 'flex', gap: '8px', marginTop: '12px' }, title: { flexGrow: 1 } })

/** A new task by title and, if wanted, day. */
export function TaskEntry({ listId }: { listId: string }) {
  const styles = useStyles()
  const { t, graph } = useOutlook()
  const [title, setTitle] = useState('')
  const [due, setDue] = useState('')
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!title.trim()) return
    await addTask(graph, listId, title.trim(), due || null)
    setTitle('')
    setDue('')
  }
  return (
    <form className={styles.form} onSubmit={add}>
      <Input
        className={styles.title}
        contentBefore={<Add20Regular />}
        aria-label={t.todo.newTask}
        placeholder={t.todo.newTask}
        value={title}
        onChange={(_, { value }) => setTitle(value)}
      />
      <Input type="date" aria-label={t.todo.dueDay} value={due} onChange={(_, { value }) => setDue(value)} />
      <Button type="submit">{t.todo.add}</Button>
    </form>
  )
}
