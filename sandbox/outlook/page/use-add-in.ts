/** Runs the add-in in the task pane and keeps it told: which item is open, which theme, whose tokens. */
import { type RefObject, useEffect, useRef } from 'react'
import { type AddInFrame, startAddIn } from '../host/add-in-frame.ts'
import type { Notifications } from '../host/notifications.ts'
import { answerNestedAppAuth } from '../nested-app-auth.ts'
import { mailClient } from './mail-client.ts'
import { type Outlook, useOutlook } from './outlook-context.ts'
import type { Surface } from './use-host-item.ts'
import type { Navigation } from './use-navigation.ts'

type AddInOptions = { surface: Surface; navigation: Navigation; notifications: Notifications; askConsent: (scope: string) => Promise<boolean> }

/** @returns the element to hold the add-in's frame; it runs until the component goes. */
export function useAddIn(options: AddInOptions): RefObject<HTMLDivElement | null> {
  const outlook = useOutlook()
  const container = useRef<HTMLDivElement>(null)
  const addIn = useRef<AddInFrame | null>(null)
  const shown = useRef(options.surface.item)
  // The frame outlives many renders: it acts through what the last one gave.
  const latest = useRef({ ...options, outlook })
  latest.current = { ...options, outlook }

  useEffect(() => {
    if (!container.current) return
    const started = start(container.current, latest)
    addIn.current = started.frame
    return started.stop
  }, [])

  const { item } = options.surface
  useEffect(() => {
    if (shown.current === item) return
    shown.current = item
    addIn.current?.selectItem(item, latest.current.notifications)
  }, [item])

  const { theme } = outlook.settings
  useEffect(() => addIn.current?.setTheme(theme), [theme])
  return container
}

type Latest = RefObject<AddInOptions & { outlook: Outlook }>

function start(container: HTMLDivElement, latest: Latest): { frame: AddInFrame; stop: () => void } {
  const { surface, notifications, outlook } = latest.current
  const { account, configuration, settings } = outlook
  const frame = startAddIn({
    container,
    sourceLocation: `${configuration.productUrl}/pane.html`,
    title: 'Kundencockpit',
    manifest: configuration.manifest,
    language: settings.language,
    theme: settings.theme,
    item: surface.item,
    owner: { ...account, sharedBy: outlook.team?.mail ?? null },
    client: mailClient(() => latest.current),
    notifications,
  })
  const stopAnswering = answerNestedAppAuth({
    account,
    addInOrigin: new URL(configuration.productUrl).origin,
    addInWindows: () => [frame.window()],
    askConsent: (scope) => latest.current.askConsent(scope),
  })
  const stop = () => {
    stopAnswering()
    frame.remove()
  }
  return { frame, stop }
}
