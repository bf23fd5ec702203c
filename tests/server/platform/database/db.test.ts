import { describe, expect, it } from 'vitest'
import { compose, fragment, organisation } from '../../../../server/platform/database/db.ts'

const ORGANISATION = '00000000-0000-4000-8000-00000000000a'
const statement = (texts: TemplateStringsArray, ...values: Parameters<typeof compose>[0]['values']) => compose({ texts, values }, ORGANISATION)

describe('a statement', () => {
  it('binds its values and the organisation, which is one parameter however often it is named', () => {
    const { text, values } = statement`select ${1} from a where org = ${organisation} and x = ${"'; drop table a"} and org2 = ${organisation}`
    expect(text).toBe('select $1 from a where org = $2::uuid and x = $3 and org2 = $2::uuid')
    expect(values).toEqual([1, ORGANISATION, "'; drop table a"])
  })

  it('is refused when it is not limited to the organisation', () => {
    expect(() => statement`select * from customer where id = ${'x'}`).toThrow(/limited to the organisation/)
  })

  it('takes shared fragments in, with their values in order', () => {
    const mine = fragment`owner = ${'me'} and org = ${organisation}`
    const { text, values } = statement`select * from a where ${mine} and b = ${2} and (${mine})`
    expect(text).toBe('select * from a where owner = $1 and org = $2::uuid and b = $3 and (owner = $4 and org = $2::uuid)')
    expect(values).toEqual(['me', ORGANISATION, 2, 'me'])
  })
})
