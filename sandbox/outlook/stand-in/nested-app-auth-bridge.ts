/** `window.nestedAppAuthBridge`, which Outlook's own Office.js brings: carries MSAL's requests to the mail client and its answers back. */

type BridgeListener = (message: { data: string }) => void

/** @param hostOrigin the only origin requests are sent to and answers are taken from. */
export function installNestedAppAuthBridge(hostOrigin: string): void {
  const listeners = new Set<BridgeListener>()
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== hostOrigin || data?.kind !== 'nested-app-auth-response') return
    for (const listener of listeners) listener({ data: data.payload })
  })
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_type: 'message', listener: BridgeListener) => listeners.add(listener),
      removeEventListener: (_type: 'message', listener: BridgeListener) => listeners.delete(listener),
      postMessage: (payload: string) => window.parent.postMessage({ kind: 'nested-app-auth-request', payload }, hostOrigin),
    },
  })
}
