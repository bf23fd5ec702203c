/** Quotes, orders, invoices, and what became of them. */
import { day, type Fields, key, needed, number, text } from './field.ts'
import { customerName, customerNumber, document, line } from './shared-fields.ts'

/** Whose it is, its other columns say. */
const ANY_DOCUMENT = 'belegnummer belegnr beleg documentno documentnumber vorgangsnummer'

const ORDER_NUMBER = 'auftragsnummer auftragsnr auftrag auftragnr ordernumber orderno ordernr order orderid vbeln salesorder bestellid auftragid'

const deliveryNote = key(
  'lieferscheinnummer lieferscheinnr lieferschein deliverynote deliverynotenumber deliverynoteno deliverynumber deliveryno lsnr delivery',
)
const tracking = key('sendungsnummer trackingnummer tracking trackingnumber trackingno paketnummer sendungsid trkid')

export const documentFields = {
  quote: {
    number: needed(
      key('angebotsnummer angebotsnr angebot angnr quotenumber quoteno quotenr quote quotationnumber offernumber angebotid', ANY_DOCUMENT),
    ),
    ...document,
    date: day('angebotsdatum belegdatum quotedate documentdate datum date erstelltam'),
    validUntil: day('gueltigbis bindefrist validuntil validuntildate expires expirydate gueltigkeit ablaufdatum'),
    decisionOn: day('entscheidungsdatum entscheidungam decisiondate entscheidungbis'),
    probability: number('wahrscheinlichkeit abschlusswahrscheinlichkeit probability chance chancesofsuccessprc'),
    closedBecause: text('absagegrund verlustgrund ablehnungsgrund lostreason reason grund'),
    competitor: text('wettbewerber mitbewerber competitor konkurrent'),
    ...line,
  },
  order: {
    number: needed(key(ORDER_NUMBER, ANY_DOCUMENT)),
    ...document,
    date: day('auftragsdatum bestelldatum belegdatum orderdate documentdate datum date createdat ordertime salesorderdate erdat'),
    requestedOn: day('wunschtermin liefertermin wunschlieferdatum requesteddeliverydate lieferdatum termin lfdat shipmentdate lieferwunsch'),
    confirmedOn: day(
      'bestaetigterliefertermin bestaetigtertermin abtermin bestaetigt confirmed confirmeddate promiseddeliverydate bestaetigtesdatum',
    ),
    openQuantity: number('offenemenge restmenge openquantity rueckstand outstandingquantity offen rueckstandsmenge'),
    deliveryNote,
    tracking,
    ...line,
  },
  invoice: {
    number: needed(
      key(
        'rechnungsnummer rechnungsnr rechnung renr rgnr invoicenumber invoiceno invoice invoicenr rechnungsid billingdocument belegfeld1',
        ANY_DOCUMENT,
      ),
    ),
    ...document,
    date: day('rechnungsdatum belegdatum invoicedate documentdate datum date dateissued'),
    dueOn: day('faelligkeit faelligam faelligkeitsdatum duedate due faellig nettofaelligkeit zahlbarbis'),
    kind: text('belegart belegtyp documenttype rechnungsart typ type'),
    ...line,
  },
  open_item: {
    number: needed(
      key('rechnungsnummer rechnungsnr rechnung renr rgnr invoicenumber invoiceno invoice belegnummer belegnr beleg belegfeld1 documentno opnummer'),
    ),
    customerNumber,
    customerName,
    openAmount: needed(
      number('offenerbetrag offen offenbetrag restbetrag openamount remainingamount opbetrag saldo offenerposten ausstehend balance rest'),
    ),
    amount: number('rechnungsbetrag betrag bruttobetrag amount originalamount ursprungsbetrag rgbetrag total'),
    date: day('rechnungsdatum belegdatum invoicedate datum date documentdate belegdat'),
    dueOn: day('faelligkeit faelligam faelligkeitsdatum duedate due faellig nettofaelligkeit'),
    dunningLevel: number('mahnstufe dunninglevel mahnst reminderlevel'),
    currency: document.currency,
  },
  complaint: {
    number: needed(
      key('reklamationsnummer reklamationsnr reklamation complaintnumber complaintno rmanummer rma ticketnummer claimnumber complaint fallnummer'),
    ),
    customerNumber,
    customerName,
    subject: text('betreff grund reklamationsgrund subject reason fehler fehlerbeschreibung beschreibung description mangel'),
    openedOn: day('reklamationsdatum eroeffnetam erfasstam gemeldetam openedon createdat datum date eingang eingangsdatum'),
    deadlineOn: day('frist faelligam deadline duedate erledigenbis erledigtbis'),
    closedOn: day('erledigtam geschlossenam closedon closedat erledigt abschlussdatum'),
    status: document.status,
    productNumber: line.productNumber,
    quantity: line.quantity,
  },
  delivery: {
    number: needed({ ...deliveryNote, names: `${deliveryNote.names} versandnummer liefernummer shipmentnumber shipmentno`, weak: ANY_DOCUMENT }),
    orderNumber: key(ORDER_NUMBER),
    customerNumber,
    customerName,
    date: day(
      'lieferdatum lieferscheindatum versanddatum versandtag warenausgang warenausgangsdatum geliefertam versendetam deliverydate deliveredon shipmentdate shippeddate shippingdate shipdate dispatchdate postingdate',
      'datum date belegdatum documentdate',
    ),
    carrier: text(
      'spediteur spedition frachtfuehrer versanddienstleister versanddienst paketdienst zusteller transporteur carrier carriername carriercode shippingagent shippingagentcode shipper forwarder freightforwarder shippingprovider',
      'versandart versand shippingmethod shipmentmethod',
    ),
    tracking,
    ...line,
  },
} satisfies Record<string, Fields>
