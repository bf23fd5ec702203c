/** Lets another item be open without the add-in's hearing of it, as Outlook does at times: the library takes it over, and its event is kept from the page. */

/** What the mail client says beforehand. */
export const SILENT_ITEM = 'outlook:silent-item'

/** Call as soon as office.js has run. @param hostOrigin the only origin that may silence events. */
export function keepSilentItems(hostOrigin: string): void {
  let isSilent = false
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source === window.parent && origin === hostOrigin && typeof data?.[SILENT_ITEM] === 'boolean') isSilent = data[SILENT_ITEM]
  })
  Office.onReady(({ host }) => {
    if (!host) return
    const { mailbox } = Office.context
    const add = mailbox.addHandlerAsync.bind(mailbox) as (...given: unknown[]) => void
    const listen = (event: unknown, handler: (given: unknown) => void, ...rest: unknown[]): void =>
      add(event, (given: unknown) => (event === Office.EventType.ItemChanged && isSilent ? undefined : handler(given)), ...rest)
    // The library lets nobody change its mailbox: the page is given one in front of it.
    const before = Object.create(mailbox, { addHandlerAsync: { value: listen } })
    window.Office = Object.create(Office, { context: { value: Object.create(Office.context, { mailbox: { value: before } }) } })
  })
}
