/** Conversations with contacts who write English. */
import type { Topic } from './topic.ts'

export const englishTopics: readonly Topic[] = [
  {
    subject: 'Request for quotation - [product]',
    turns: [
      {
        by: 'customer',
        text: [
          'could you please quote [quantity] pcs of [product] (your item [article])? Delivery to our site in [city], needed by [week].',
          'Please state lead time and payment terms.',
        ],
      },
      {
        by: 'seller',
        text: [
          'thank you for your inquiry. We can offer [quantity] pcs at [price] each, delivered duty paid to [city], [total] net in total. Lead time is two weeks, payment 30 days net.',
          'The quotation is attached.',
        ],
        files: ['Quotation.pdf'],
      },
      { by: 'customer', text: ['thanks for the quick reply. That looks fine, purchase order [customerOrder] will follow today.'] },
    ],
  },
  {
    subject: 'Delivery date for order [openOrder]',
    turns: [
      {
        by: 'customer',
        text: [
          'our order [openOrder] of [openOrderDate] was confirmed for [promisedDate]. Can you confirm that this date still holds? The vessel will not wait for us.',
        ],
      },
      { by: 'seller', text: ['I checked with our warehouse: everything is in stock and will leave on time for [promisedDate].'] },
      { by: 'customer', text: ['excellent, thank you.'] },
    ],
  },
  {
    subject: 'Quote [quoteNumber] - revision needed',
    turns: [
      {
        by: 'customer',
        text: [
          'we reviewed your quote [quoteNumber] dated [quoteDate] ([quoteAmount]). Two items need to be changed to stainless steel, see the marked drawing. Could you send a revision?',
        ],
        files: ['Drawing rev B.pdf'],
      },
      {
        by: 'seller',
        text: ['thanks for the drawing. The revision will be with you on [soonDate]. Expect the two items to be roughly [discount] more expensive.'],
      },
      { by: 'customer', text: ['understood, that is within our budget.'] },
      { by: 'seller', text: ['please find the revised quotation attached.'], files: ['Quotation rev 1.pdf'] },
    ],
  },
  {
    subject: 'Visit to our workshop',
    turns: [
      {
        by: 'customer',
        text: [
          'our new maintenance manager would like to meet you. Would [visitDay] at [visitTime] work for you? We would also like to see the [machine].',
        ],
      },
      { by: 'seller', text: ['[visitDay] at [visitTime] works well. I will bring a data sheet and some samples of [product].'] },
      { by: 'customer', text: ['great, please bring safety shoes - see you then.'] },
    ],
  },
  {
    subject: 'Damaged goods received',
    importance: 'high',
    turns: [
      {
        by: 'customer',
        text: [
          'two boxes of [product] from our last delivery arrived damaged, photos attached. We need replacements urgently as the assembly starts next week.',
        ],
        files: ['photo1.jpg', 'photo2.jpg'],
      },
      {
        by: 'seller',
        text: ['I am sorry about that. Replacements are on their way by express and will arrive on [soonDate]. No need to return the damaged boxes.'],
      },
      { by: 'customer', text: ['received in good order. Thank you for the quick help!'] },
    ],
  },
  {
    subject: 'Price list [nextYear]',
    turns: [
      {
        by: 'customer',
        text: ['could you send us your price list for [nextYear], especially for [product] and [product2]? We are finalising our budget.'],
      },
      {
        by: 'seller',
        text: ['please find it attached. Prices are valid from January; your discount of [discount] is already included.'],
        files: ['Price list.xlsx'],
      },
    ],
  },
  {
    subject: 'Service for [machine], serial [serial]',
    turns: [
      {
        by: 'customer',
        text: ['our [machine] (serial [serial]) has reached [hours] operating hours. When can your technician come for the service?'],
      },
      { by: 'seller', text: ['our technician could be with you on [visitDay] at [visitTime]. Please allow about three hours of downtime.'] },
      { by: 'customer', text: ['confirmed. He should report at gate 2 with his ID.'] },
    ],
  },
]
