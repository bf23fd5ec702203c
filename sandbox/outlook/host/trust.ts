/**
 * Spares the person Office.js's question whether this page may act as Outlook; Outlook's own names it trusts silently.
 * It keeps the answer with the origin that serves it, which is this page's.
 */
export const trustThisHost = (): void =>
  localStorage.setItem(`OfficeJSTrustKeyV2_${location.protocol.replace(':', '')}_${location.hostname}`, JSON.stringify({ Result: 1 }))
