/** The pages of the add-in tell each other that a mail was logged, so that an open pane follows the ribbon's command. */
const CHANNEL = 'cockpit.logged-mails'

export function tellMailLogged(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(null)
  channel.close()
}

/** @returns how to stop listening. */
export function onMailLogged(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', listener)
  return () => channel.close()
}
