import { describe, expect, it } from 'vitest'
import { fileKindNames, fileKinds, namedTypes, typesOf } from '../../../domain/contact-reports/file-kinds.ts'

describe('content types', () => {
  it.each([
    ['a kind of one type, however written', [' Application/PDF '], { kinds: ['pdf'], others: [] }],
    ['a kind of several types', [...fileKinds.word], { kinds: ['word'], others: [] }],
    ['a part of a kind', ['image/png'], { kinds: [], others: ['image/png'] }],
    ['what no kind has', ['application/dxf', 'application/pdf'], { kinds: ['pdf'], others: ['application/dxf'] }],
    ['nothing', [], { kinds: [], others: [] }],
  ])('are named: %s', (_, types, named) => expect(namedTypes(types)).toEqual(named))

  it('are the same after being named and put together again', () => {
    const all = { kinds: [...fileKindNames], others: ['application/dxf'] }
    expect(namedTypes(typesOf(all))).toEqual(all)
    expect(typesOf({ kinds: ['pdf'], others: ['application/pdf'] })).toEqual(['application/pdf'])
  })
})
