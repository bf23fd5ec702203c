/** The open item as the add-in beside it sees it. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HostItem } from '../host/item-data.ts'
import { type Mail, readMail } from '../mailbox/mail.ts'
import { useOutlook } from './outlook-context.ts'
import type { Navigation } from './use-navigation.ts'

/** The mail in the reading pane; asked once for all who show it. */
export function useMail(id: string | null) {
  const { graph } = useOutlook()
  return useQuery({ queryKey: ['mail', 'item', id], queryFn: () => readMail(graph, id ?? ''), enabled: id !== null, retry: false })
}

export type Surface = {
  /** One instance of the add-in lives as long as its surface: the reading pane, or one form. */
  key: string
  item: HostItem | null
  itemKey: string | null
}

/** @returns null where Outlook offers no task pane. */
export function useSurface({ app, mail, appointment }: Navigation): Surface | null {
  const id = mail.kind === 'read' ? mail.id : null
  const { data } = useMail(id)
  const [read, setRead] = useState<{ id: string; item: HostItem } | null>(null)
  // A mail asked again is the same item for the add-in; while the next one loads, the last stays.
  if (data && data.id !== read?.id) setRead({ id: data.id, item: readItem(data) })
  if (id === null && read) setRead(null)

  if (app === 'mail' && mail.kind === 'write') return formSurface({ kind: 'messageCompose', form: mail.form })
  if (app === 'mail') return { key: 'reading', item: read?.item ?? null, itemKey: read?.id ?? null }
  return app === 'calendar' ? appointmentSurface(appointment) : null
}

const readItem = (mail: Mail): HostItem => ({ kind: 'messageRead', mail })

function appointmentSurface(open: Navigation['appointment']): Surface | null {
  if (open.kind === 'none') return null
  if (open.kind === 'write') return formSurface({ kind: 'appointmentCompose', form: open.form })
  const { id } = open.appointment
  return { key: id, itemKey: id, item: { kind: 'appointmentRead', appointment: open.appointment } }
}

const formSurface = (item: Extract<HostItem, { kind: 'messageCompose' | 'appointmentCompose' }>): Surface => ({
  key: item.form.key,
  itemKey: item.form.key,
  item,
})
