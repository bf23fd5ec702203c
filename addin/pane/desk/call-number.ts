/** The number a phone system has opened the pane with (`#call=+4945112345`); null: none. Read by hand, since in a query a plus sign would be a blank. */
export function callNumberOf(hash: string): string | null {
  const [, raw = ''] = /[#&]call=([^&]*)/.exec(hash) ?? []
  return decoded(raw).trim() || null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
