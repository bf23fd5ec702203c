/**
 * `Office.context.officeTheme`, which Outlook offers since Mailbox 1.14 and the npm build leaves undefined on the web.
 * The colours come from the mail client's messages to the library: the first ones with the app context, later ones with the theme event.
 */

type Theme = Record<string, string>

const hexColours = (colours: Record<string, number>): Theme =>
  Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, `#${colour.toString(16).padStart(6, '0')}`]))

/**
 * Call as soon as office.js has run, so that the property is there before any handler of the page.
 * @param hostOrigin the only origin a theme is taken from.
 */
export function provideOfficeTheme(hostOrigin: string): void {
  let theme: Theme | undefined
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== hostOrigin || typeof data !== 'string' || !data.includes('_officeTheme')) return
    theme = hexColours(JSON.parse(data)._data._officeTheme)
  })
  Office.onReady(({ host }) => {
    if (!host) return
    Object.defineProperty(Office.context, 'officeTheme', { get: () => theme, enumerable: true })
    Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }: { officeTheme: Theme }) => {
      theme = officeTheme
    })
  })
}
