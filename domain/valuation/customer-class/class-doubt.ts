/**
 * The class with the letters that it may have as well, its own first; without doubt, or when somebody has set another one by hand, the class alone.
 * @example classInDoubt('A2', 'AB') // 'A/B2'
 */
export function classInDoubt(code: string | null, letters: string | null): string | null {
  const [letter, digit] = code ?? ''
  if (!code || !letter || !letters?.includes(letter)) return code
  return `${[letter, ...letters.replace(letter, '')].join('/')}${digit}`
}
