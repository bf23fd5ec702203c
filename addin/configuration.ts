/** What the server wrote into the page about this installation. */
export type Configuration = {
  clientId: string
  authority: string
  knownAuthorities: string[]
  authorityMetadata: string | null
  scope: string
  publicUrl: string
  /** A tile server of the company's own choice, with `{x}`, `{y}` and `{z}` in its address; null: the outline alone. */
  map: { url: string; attribution: string } | null
}

/** Throws when the page was not served by our server. */
export function readConfiguration(): Configuration {
  const text = document.getElementById('configuration')?.textContent
  if (!text) throw new Error('The page has no configuration')
  return JSON.parse(text) as Configuration
}
