import { expect, it } from 'vitest'
import { cutText } from '../../../domain/texts/cut-text.ts'

it('keeps what is short enough, and cuts no character in halves', () => {
  expect(cutText('Müller', 6)).toBe('Müller')
  expect(cutText('Müller', 3)).toBe('Mül')
  expect(cutText('ab😀', 3)).toBe('ab')
  expect(cutText('ab😀', 4)).toBe('ab😀')
  expect(cutText('😀'.repeat(200))).toBe('😀'.repeat(127))
})
