/** Links that a source gives to its next page. */

/**
 * Where it leads; null: to another server, where no token may go.
 * @example nextAddress('https://erp.example/api/items?p=2', 'https://erp.example/api') // 'https://erp.example/api/items?p=2'
 */
export function nextAddress(link: string, base: string): string | null {
  if (!URL.canParse(link, base)) return null
  const next = new URL(link, base)
  return next.origin === new URL(base).origin && next.username === '' && next.password === '' ? next.href : null
}
