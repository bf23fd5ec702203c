import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDataKeys } from '../../../server/platform/database/data-keys.ts'
import { makeSecretBox } from '../../../server/platform/secret-box.ts'
import { Firm, TEST_KEY } from '../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

const words = Buffer.from('Angebot 4711, 8.500 €')

describe('a secret box', () => {
  const box = makeSecretBox(TEST_KEY)

  it('gives back what was put in, and shows nothing of it', () => {
    const sealed = box.seal(words, 'file/1')
    expect(sealed.includes('Angebot')).toBe(false)
    expect(box.open(sealed, 'file/1')).toEqual(words)
    expect(box.open(box.seal(new Uint8Array(), 'x'), 'x')).toEqual(Buffer.alloc(0))
  })

  it('never seals the same to the same', () => {
    expect(box.seal(words, 'file/1')).not.toEqual(box.seal(words, 'file/1'))
  })

  it('opens nothing that was changed, cut, moved to another place or sealed with another key', () => {
    const sealed = box.seal(words, 'file/1')
    for (const at of [0, 15, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => box.open(changed, 'file/1')).toThrow()
    }
    expect(() => box.open(sealed.subarray(0, 20), 'file/1')).toThrow()
    expect(() => box.open(sealed.subarray(0, -1), 'file/1')).toThrow()
    expect(() => box.open(sealed, 'file/2')).toThrow()
    expect(() => makeSecretBox(new Uint8Array(32).fill(8)).open(sealed, 'file/1')).toThrow()
  })
})

describe('the key of an organisation', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await startTestDatabase()
  })
  afterAll(async () => {
    await database.drop()
  })

  it('is made once, however many ask at first, and is the same after a restart', async () => {
    const { id } = await Firm.found(database)
    const boxes = await Promise.all([1, 2, 3].map(() => makeDataKeys(database, TEST_KEY)(id)))
    const sealed = boxes.map((box) => box.seal(words, 'x'))
    const later = await makeDataKeys(database, TEST_KEY)(id)
    for (const each of sealed) expect(later.open(each, 'x')).toEqual(words)
  })

  it('is another one for each organisation, and no use without the key of the server', async () => {
    const [one, two] = [await Firm.found(database), await Firm.found(database)]
    const keys = makeDataKeys(database, TEST_KEY)
    const sealed = (await keys(one.id)).seal(words, 'x')
    await expect(keys(two.id).then((box) => box.open(sealed, 'x'))).rejects.toThrow()
    await expect(makeDataKeys(database, new Uint8Array(32))(one.id)).rejects.toThrow()
  })
})
