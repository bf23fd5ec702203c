/** One running instance of the add-in: its frame, its conversation with the library and the events it hears. */
import { z } from 'zod'
import type { AddInManifest } from '../configuration.ts'
import { SILENT_ITEM } from '../stand-in/silent-items.ts'
import type { Language } from '../texts.ts'
import { appContext, hostInfo, officeTheme, type ThemeName } from './app-context.ts'
import { type Channel, openChannel } from './envelope.ts'
import { type HostItem, itemData, mailboxData } from './item-data.ts'
import { watchForm } from './item-events.ts'
import type { MethodContext } from './method.ts'
import { executeMethod } from './methods.ts'
import type { Notifications } from './notifications.ts'
import { tellOfItem, withoutMissing } from './troubles.ts'

export type AddInFrameOptions = Omit<MethodContext, 'item' | 'saveRoamingSettings'> & {
  container: HTMLElement
  /** Address of the add-in's page. */
  sourceLocation: string
  title: string
  manifest: AddInManifest
  language: Language
  theme: ThemeName
  item: HostItem | null
  /** Hears of each event the add-in registers for. */
  onRegistered?: (event: string) => void
  /** Hears of the end of a ribbon command, in the library's words. */
  onCommandCompleted?: (call: unknown) => void
}

export type AddInFrame = {
  window: () => Window | null
  fire: Channel['fire']
  /** Tells the add-in that another item is open, or none; what it says from now on belongs to that one. */
  selectItem: (item: HostItem | null, notifications: Notifications) => void
  setTheme: (theme: ThemeName) => void
  remove: () => void
}

const ITEM_CHANGED = 'olkItemSelectedChanged'
const THEME_CHANGED = 'officeThemeChanged'
const COMMAND_COMPLETED = 94
const CLOSE_CONTAINER = 97
const methodCall = z.object({ MethodData: z.object({ DispatchId: z.number() }), ApiParams: z.unknown().optional() })
const commonCall = z.object({ DdaMethod: z.object({ DispatchId: z.number() }) })

export function startAddIn(options: AddInFrameOptions): AddInFrame {
  const { owner, manifest, container } = options
  let { item, notifications, theme } = options
  let itemAtStart = item
  const addInId = crypto.randomUUID()
  const conversationId = crypto.randomUUID()
  const settings = roamingSettings(owner.oid)

  const frame = document.createElement('iframe')
  const channel = openChannel({
    conversationId,
    addInOrigin: new URL(options.sourceLocation).origin,
    frameWindow: () => frame.contentWindow,
    onCall: answer,
    onRegistered: (event) => {
      if (event === THEME_CHANGED) tellTheme()
      if (event === ITEM_CHANGED && item !== itemAtStart) tellItem()
      options.onRegistered?.(event)
    },
  })
  let stopWatching = watchForm(item, channel.fire)

  function answer(action: string, data: unknown): unknown {
    switch (action) {
      case 'ContextActivationManager_getAppContextAsync': {
        const { clientWidth: width, clientHeight: height } = container
        return appContext({ addInId, language: options.language, theme, roamingSettings: settings.read(), width, height })
      }
      case 'ContextActivationManager_notifyHost':
        return null
      case 'GetInitialData':
        itemAtStart = item
        return item ? itemData(owner, manifest, item) : mailboxData(owner, manifest)
      case 'ExecuteMethod': {
        const { MethodData, ApiParams } = methodCall.parse(data)
        return executeMethod(MethodData.DispatchId, ApiParams, { ...options, item, notifications, saveRoamingSettings: settings.write })
      }
      case 'executeMethod': {
        const { DispatchId } = commonCall.parse(data).DdaMethod
        if (DispatchId === CLOSE_CONTAINER) options.client.closePane()
        if (DispatchId === COMMAND_COMPLETED) options.onCommandCompleted?.(data)
        return { Error: 0, Version: 1 }
      }
      default:
        throw new Error(`Office.js asks for ${action}, which this host does not know`)
    }
  }

  // An add-in that registers late would keep the item and the colours of its start: it hears the present ones at once.
  const tellItem = () => tellOfItem(item && withoutMissing(item, itemData(owner, manifest, item)), changeItem)
  const changeItem = (data: object | null, isSilent: boolean): void => {
    frame.contentWindow?.postMessage({ [SILENT_ITEM]: isSilent }, new URL(options.sourceLocation).origin)
    channel.fire(ITEM_CHANGED, data)
  }
  const tellTheme = () => channel.fire(THEME_CHANGED, [JSON.stringify(officeTheme(theme))])

  openPage(frame, { ...options, addInId, conversationId })
  return {
    window: () => frame.contentWindow,
    fire: channel.fire,
    selectItem(next, itsNotifications) {
      item = next
      notifications = itsNotifications
      stopWatching()
      stopWatching = watchForm(item, channel.fire)
      tellItem()
    },
    setTheme(next) {
      theme = next
      tellTheme()
    },
    remove() {
      stopWatching()
      channel.close()
      frame.remove()
    },
  }
}

/** The library finds its host in the address and in the frame's name; Chromium keeps the name only if it is set before the frame is attached. */
function openPage(frame: HTMLIFrameElement, options: AddInFrameOptions & { addInId: string; conversationId: string }): void {
  const xdmInfo = [options.conversationId, options.addInId, location.origin].join('|')
  const info = hostInfo(options.language)
  const address = new URL(options.sourceLocation)
  const query = [address.search.slice(1), `_host_Info=${info}`].filter(Boolean).join('&')
  frame.name = JSON.stringify({ baseFrameName: `_xdm_${options.addInId}`, hostInfo: info, xdmInfo, serializerVersion: 1 })
  frame.title = options.title
  frame.src = `${address.origin}${address.pathname}?${query}#&_serializer_version=1&_xdm_Info=${xdmInfo}`
  options.container.append(frame)
}

const savedSettings = z.record(z.string(), z.string())

/** `Office.context.roamingSettings`: follow the mailbox, here as far as the browser profile goes. */
function roamingSettings(oid: string): { read: () => Record<string, string>; write: (settings: Record<string, string>) => void } {
  const key = `outlook.roaming-settings.${oid}`
  return {
    read: () => savedSettings.parse(JSON.parse(localStorage.getItem(key) ?? '{}')),
    write: (settings) => localStorage.setItem(key, JSON.stringify(settings)),
  }
}
