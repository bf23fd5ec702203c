/** Fills the texts of the mails: `[fact]` is replaced, `{Sie-Form|Du-Form}` chosen by how the two address each other. */

export type AddressForm = 'du' | 'sie'

export type Facts = Readonly<Record<string, string>>

/**
 * @throws when a text names a fact that is not there, so that no mail is ever sent with a gap.
 * @example fill('{Können Sie|Kannst du} [quantity] Stück liefern?', 'du', { quantity: '20' }) // 'Kannst du 20 Stück liefern?'
 */
export function fill(text: string, form: AddressForm, facts: Facts): string {
  return text
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, sie: string, du: string) => (form === 'du' ? du : sie))
    .replace(/\[(\w+)\]/g, (_, name: string) => {
      const value = facts[name]
      if (value === undefined) throw new Error(`A mail text asks for the unknown fact "${name}"`)
      return value
    })
}

/** Names of the facts that texts ask for. */
export const factNames = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...text.matchAll(/\[(\w+)\]/g)].map((match) => match[1] ?? ''))
