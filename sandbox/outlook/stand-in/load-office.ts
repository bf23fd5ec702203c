/** What an add-in page loads in place of Microsoft's CDN script: fills the gaps of the npm build of Office.js and loads it unmodified. */
import { provideMicrosoftAjax } from './microsoft-ajax.ts'
import { installNestedAppAuthBridge } from './nested-app-auth-bridge.ts'
import { provideOfficeTheme } from './office-theme.ts'
import { keepSilentItems } from './silent-items.ts'

const { src } = document.currentScript as HTMLScriptElement
const host = new URL(src)
const library = new URL('office.js', host).href

provideMicrosoftAjax()
if (window.parent !== window) {
  installNestedAppAuthBridge(host.origin)
  const loaded = ({ target }: Event): void => {
    if (!(target instanceof HTMLScriptElement) || target.src !== library) return
    provideOfficeTheme(host.origin)
    keepSilentItems(host.origin)
  }
  document.addEventListener('load', loaded, { capture: true })
}
// The library derives the address of its parts from its own script tag, so it has to be a tag of the page.
document.write(`<script src="${library}"></script>`)
