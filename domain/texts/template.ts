/** Templates that companies word themselves, with placeholders in braces that are named in the language of the template. */

/** The names between the braces, by what they stand for. */
export type PlaceholderNames<Field extends string> = Readonly<Record<Field, string>>

/** `unknown`: `{name}` stands for nothing; `unclosed`: a brace without its other half; `missing`: without `{name}` the text would not say what it is for. */
export type TemplateFault = { code: 'unknown' | 'missing'; name: string } | { code: 'unclosed' }

const IN_BRACES = /\{([^{}]*)\}/g

/** What stands between braces, each once. */
export const placeholdersIn = (template: string): string[] => [...new Set([...template.matchAll(IN_BRACES)].map(([, name = '']) => name.trim()))]

/**
 * What is wrong with a template; empty: it can be used. @param required what it has to say
 * @example templateFaults('{Termin}', { times: 'Termine' }, ['times'])[0] // { code: 'unknown', name: 'Termin' }
 */
export function templateFaults<Field extends string>(
  template: string,
  names: PlaceholderNames<Field>,
  required: readonly NoInfer<Field>[],
): TemplateFault[] {
  const used = placeholdersIn(template)
  const known: readonly string[] = Object.values(names)
  const unknown = used.filter((name) => !known.includes(name)).map((name) => ({ code: 'unknown' as const, name }))
  const unclosed = /[{}]/.test(template.replaceAll(IN_BRACES, '')) ? [{ code: 'unclosed' as const }] : []
  const missing = required.map((field) => names[field]).filter((name) => !used.includes(name))
  return [...unknown, ...unclosed, ...missing.map((name) => ({ code: 'missing' as const, name }))]
}

/** Puts the values in; braces that stand for nothing stay as they are. */
export function fillIn<Field extends string>(template: string, names: PlaceholderNames<Field>, values: Readonly<Record<Field, string>>): string {
  const byName = new Map(Object.entries<string>(names).map(([field, name]) => [name, values[field as Field]]))
  return template.replaceAll(IN_BRACES, (whole, name: string) => byName.get(name.trim()) ?? whole)
}
