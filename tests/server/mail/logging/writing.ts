/** Jonas writes mails in Outlook, with what the pane keeps with a draft. */
import { type Graph, graphOf } from '../../../sandbox/running.ts'
import type { TestDatabase } from '../../../support/test-database.ts'
import { jonas } from '../../outlook/graph/running-outlook.ts'
import { Reading } from './reading.ts'

export type Choices = { logging?: 'off'; answerWithin?: string }

const PROPERTY = 'String {00020329-0000-0000-C000-000000000046} Name cecp-4c1f7f0e-92b4-4d0b-a1c6-6f0f2f4d7a11'
const stored = (choices: Choices) => ({ singleValueExtendedProperties: [{ id: PROPERTY, value: JSON.stringify(choices) }] })

export class Writing {
  readonly reading: Reading
  readonly #graph: Graph

  private constructor(reading: Reading, graph: Graph) {
    this.reading = reading
    this.#graph = graph
  }

  static async begin(database: TestDatabase): Promise<Writing> {
    const reading = await Reading.start(database)
    return new Writing(reading, await graphOf(reading.outlook.url, jonas, 'outlook-page'))
  }

  end(): Promise<void> {
    return this.reading.stop()
  }

  async send({ to, subject, choices }: { to: string; subject: string; choices: Choices }): Promise<{ internetMessageId: string }> {
    const body = { contentType: 'text', content: 'Guten Tag' }
    const draft = { subject, body, toRecipients: [{ emailAddress: { name: to, address: to } }], ...stored(choices) }
    const { id, internetMessageId } = await this.#post('/me/messages', draft)
    await this.#post(`/me/messages/${id}/send`)
    return { internetMessageId }
  }

  async answer(messageId: string, choices: Choices): Promise<void> {
    const filter = encodeURIComponent(`internetMessageId eq '${messageId}'`)
    const { body } = await this.#graph('GET', `/me/messages?$filter=${filter}`)
    const { id } = await this.#post(`/me/messages/${body.value[0].id}/createReply`, {})
    await this.#graph('PATCH', `/me/messages/${id}`, stored(choices))
    await this.#post(`/me/messages/${id}/send`)
  }

  async #post(path: string, body?: object): Promise<{ id: string; internetMessageId: string }> {
    const answer = await this.#graph('POST', path, body)
    if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
}
