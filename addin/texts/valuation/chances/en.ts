/** What a customer could buy besides, in English. */
import type { ChancesTexts } from './shape.ts'

export const chancesEn: ChancesTexts = {
  title: 'Chances',
  gap: (buyers, of, name) => `${buyers} of ${of} comparable customers buy ${name}`,
  basket: (others, name, buyers, of) => `Whoever buys ${others} buys ${name} too: in ${buyers} of ${of} quarters`,
  better: (buyers, of, from, name) => `${buyers} of ${of} comparable buyers of ${from} buy ${name} too`,
  offered: 'Offered.',
  aYear: (money) => `${money} a year`,
  lines: {
    median_of_buyers: 'Half of the buyers spend more a year than',
    bought_here: 'Bought here within twelve months',
    better_price: 'List price of the better product',
    price: 'List price of the present product',
    quantity: 'Quantity of twelve months, in price units',
    chance: 'More a year',
  },
  answers: { offered: 'Offered', won: 'Won', not_interested: 'Not interested' },
  answerOf: (answer, name) => `${answer}: ${name}`,
  noted: (answer, name) => `Noted – ${name}: ${answer}`,
  won: (name, day) => `Bought after it was proposed: ${name} (${day})`,
  none: {
    credit_block: 'Nothing is proposed while the customer is blocked.',
    open_complaint: 'Nothing is proposed while a complaint is open. Close it first.',
    not_comparable: 'Nobody is comparable. Enter the target group and employees or potential.',
    few_comparable: 'Too few comparable customers to say anything: it takes five of the same target group and size.',
    nothing_found: 'None at present: he buys what comparable customers buy.',
  },
}
