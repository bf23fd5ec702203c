/** What can be brought in, and by which names exports call it: in German, in English, and as the usual systems name their columns. */

/** `names`: as `squeezed` writes them. `weak`: names that say so only where nothing says it better. `isNeeded`: without it the file is not of this kind. */
export type Field = { kind: 'key' | 'text' | 'number' | 'day'; isNeeded?: boolean; names: string; weak?: string }
export type Entity = 'customer' | 'contact' | 'product' | 'product_group' | 'quote' | 'order' | 'invoice' | 'open_item' | 'complaint'

/** What an export is called, in its file, sheet or title. */
export const titles: Record<Entity, RegExp> = {
  customer: /kunden?(?!auftr)|customer|debitor|adress|partner|client/i,
  contact: /kontakt|ansprechpartner|contact/i,
  product: /artikel|produkt|product|item|material|preis|price|datanorm/i,
  product_group: /gruppen|categor|kategorie/i,
  quote: /angebot|quote|offer/i,
  order: /auftr[aä]g|auftraege|order|bestell/i,
  invoice: /rechnung|invoice|faktur/i,
  open_item: /offene|opos|op[-_ ]?liste|open.?item|receivable|debitorposten/i,
  complaint: /rekla|complaint|claim/i,
}

const key = (names: string, weak = ''): Field => ({ kind: 'key', names, weak })
const text = (names: string, weak = ''): Field => ({ kind: 'text', names, weak })
const number = (names: string, weak = ''): Field => ({ kind: 'number', names, weak })
const day = (names: string, weak = ''): Field => ({ kind: 'day', names, weak })
const needed = (field: Field): Field => ({ ...field, isNeeded: true })

const ANY_NUMBER = 'nummer nr no number id code externalid key'

const customerNumber = key(
  'kundennummer kundennr kdnr kdnummer custid custno kundenid kundenkonto debitor debitorennummer debitorennr debitorenkonto debitornr debitornummer customernumber customerno customerid customernr customercode customer accountnumber kunnr cardcode clientnumber clientid clientno selltocustomerno billtocustomerno soldtoparty soldto shipto kundenkuerzel kunde adressnummer adressnr personenkonto konto',
)
const customerName = text(
  'firma firmenname kundenname name1 company companyname customername displayname debitorname cardname organisation organization clientname unternehmen nameadressatentypunternehmen selltocustomername billtoname kundebezeichnung firma1 rechnungsname',
  'name kunde customer client bezeichnung debitor account',
)

/** Whose it is, its other columns say. */
const ANY_DOCUMENT = 'belegnummer belegnr beleg documentno documentnumber vorgangsnummer'

const line = {
  position: key('position pos posnr positionsnummer positionsnr lineno linenumber item itemno zeile zeilennummer posten lieferposition'),
  productNumber: key(
    'artikelnummer artikelnr artnr artikel artikelid produktnummer produktnr produktid productnumber productno productid sku itemnumber lineobjectnumber matnr material materialnummer materialnr variantsku lineitemsku',
    'product',
  ),
  productName: text(
    'artikelbezeichnung artikelname bezeichnung kurztext artikeltext productname itemname itemdescription lineitemname positionstext materialkurztext materialdescription',
    'beschreibung description text',
  ),
  quantity: number(
    'menge anzahl qty quantity stueck auftragsmenge bestellmenge liefermenge lineitemquantity itemquantity deliveryquantity targetqty stueckzahl',
  ),
  unit: text('einheit me mengeneinheit unit unitofmeasure unitofmeasurecode uom mengeneinh'),
  unitPrice: number('einzelpreis preis vk vkpreis epreis ep stueckpreis unitprice price rate lineitemprice nettopreis itemcost', 'wert'),
  discount: number('rabatt rabattprozent rabattsatz discount discountpercent discountpercentage linediscount'),
  priceUnit: number('preiseinheit preisproanzahl priceunit proanzahl preispro pe'),
  unitCost: number('ek eknetto ekpreis einkaufspreis einstandspreis unitcost cost purchaseprice selbstkosten wareneinsatz'),
  lineAmount: number('positionsbetrag positionswert gesamtpreis zeilenbetrag lineamount linetotal linesubtotal nettowertposition gp'),
}

const document = {
  customerNumber,
  customerName,
  customerReference: key(
    'bestellnummer bestellnr kundenbestellnummer ihrebestellung kundenreferenz customerreference externaldocumentnumber customerpurchaseorderreference purchaseordernumber ponumber purchaseorderbycustomer kundenbestellung ihrzeichen',
  ),
  project: text('projekt projektnummer projektnr project projectnumber projectname bauvorhaben objekt kommission'),
  accountManager: text(
    'vertreter vertreternummer aussendienst salesperson salespersoncode salesrep betreuer verkaeufer sachbearbeiter adm owner ownername responsible',
  ),
  currency: text('waehrung wkz wkzumsatz currency currencycode isowaehrung transactioncurrency'),
  netAmount: number(
    'nettobetrag netto nettosumme summenetto netamount totalamountexcludingtax subtotal nettowert auftragswert angebotswert auftragssumme angebotssumme totalnetamount warenwert',
    'betrag amount summe wert total gesamtbetrag gesamtsumme gesamt',
  ),
  grossAmount: number(
    'bruttobetrag brutto bruttosumme summebrutto totalamountincludingtax rechnungsbetrag totalgross grossamount invoiceamount endbetrag rechnungssumme',
  ),
  status: text('status belegstatus auftragsstatus angebotsstatus rechnungsstatus state orderstatus invoicestatus financialstatus zustand'),
}

export const entities: Record<Entity, Record<string, Field>> = {
  customer: {
    number: needed({ ...customerNumber, weak: ANY_NUMBER }),
    name: needed(customerName),
    name2: text('name2 firma2 firmenzusatz namenszusatz zusatz company2'),
    street: text(
      'strasse strassehausnummer strassehausnr strasseundhausnummer street address address1 addressline1 stras adresse billingstreet anschrift lieferstrasse rechnungsstrasse',
    ),
    houseNumber: key('hausnummer hausnr hnr housenumber'),
    postalCode: key('plz postleitzahl zip zipcode postalcode postcode pstlz billingpostalcode plzort'),
    city: text('ort stadt city town ort1 ort01 billingcity wohnort'),
    country: text('land laendercode landkz countrycode country land1 laenderkennzeichen staat countryregioncode billingcountry'),
    phone: key('telefon tel telefon1 telefonnummer telefonnr phone phonenumber phoneno telephone telf1 telefonzentrale billingphone'),
    email: text('email emailadresse mail emailaddress mailadresse emailhauptadresse'),
    website: text('website homepage internet web url www webseite internetadresse'),
    vatId: key(
      'ustid ustidnr umsatzsteuerid umsatzsteueridentnummer euustid euustidnr vatid vatnumber vatno vatregistrationno taxregistrationnumber uid uidnummer stceg vat taxid steuernummerust',
    ),
    group: text('kundengruppe zielgruppe customergroup customerpostinggroup kundenart debitorengruppe gruppe segment ktokd'),
    industry: text('branche industry wirtschaftszweig branchenschluessel'),
    employees: number('mitarbeiter mitarbeiterzahl anzahlmitarbeiter beschaeftigte employees numberofemployees'),
    potential: number('potenzial potential umsatzpotenzial umsatzpotential bedarf jahresbedarf revenuepotential'),
    paymentTerms: text('zahlungsbedingung zahlungsbedingungen zahlungsziel zahlungskondition paymentterms paymenttermscode zahlungsart zterm'),
    creditLimit: number('kreditlimit kreditlinie kreditlimite kreditrahmen crlmt creditlimit creditlimitlcy kreditversicherung'),
    usedCredit: number('saldo obligo offeneposten balance balancedue kreditausschoepfung offenersaldo'),
    block: text('gesperrt sperre liefersperre kundensperre sperrkennzeichen blocked sperr auftragssperre lieferstopp inaktiv'),
    accountManager: document.accountManager,
    conditions: text('kondition konditionen konditionsgruppe rabattgruppe preisgruppe discountgroup pricegroup customerpricegroup customerdiscgroup'),
    deliveryTerms: text('lieferbedingung lieferbedingungen versandbedingung incoterms shipmentmethod shipmentmethodcode lieferkondition'),
  },
  contact: {
    customerNumber: needed(customerNumber),
    surname: needed(text('nachname familienname lastname surname contactlastname nameansprechpartner', 'name')),
    givenName: needed(text('vorname firstname givenname contactfirstname rufname')),
    salutation: text('anrede salutation'),
    title: text('titel title akadgrad titelakadgrad'),
    position: text('funktion position stellung jobtitle rolle role'),
    department: text('abteilung department'),
    phone: key('telefon tel telefon1 durchwahl phone phonenumber telefonnummer telefongeschaeftlich'),
    mobile: key('mobil mobiltelefon handy mobile mobilephone'),
    email: text('email emailadresse mail emailaddress mailadresse'),
  },
  product: {
    number: needed({
      ...key(
        'artikelnummer artikelnr artnr artikelid produktnummer produktnr produktid productnumber productno productid sku itemnumber itemno matnr materialnummer materialnr material hauptartikelnr variantsku partnumber partno teilenummer teilenr variationno',
        `${ANY_NUMBER} artikel handle teil bestellnr bestellnummer`,
      ),
    }),
    name: needed(
      text(
        'bezeichnung bezeichnung1 artikelbezeichnung artikelname kurztext kurztext1 kurzbezeichnung productname produktname produktbezeichnung itemname artikeltext materialkurztext maktx title',
        'name description beschreibung artikel product text',
      ),
    ),
    name2: text('bezeichnung2 kurztext2 description2 displayname2 zusatztext langtext bodyhtml', 'beschreibung description'),
    group: text(
      'warengruppe artikelgruppe produktgruppe kategorie category itemcategorycode productgroup hauptwarengruppe warengruppennummer matkl inventorypostinggroup kategorieid type producttype',
    ),
    unit: text('einheit mengeneinheit me unit unitofmeasure baseunitofmeasure baseunitofmeasurecode uom verkaufseinheit'),
    price: number(
      'vk vkpreis verkaufspreis preis listenpreis preis1 unitprice price saleprice salesprice listprice nettopreis preisnetto vknetto nettovk bruttovk variantprice bruttopreis netto',
    ),
    priceUnit: number('preiseinheit preisproanzahl priceunit proanzahl preispro pe'),
    unitCost: number('ek eknetto ekpreis einkaufspreis unitcost cost purchaseprice selbstkosten kalkulationspreis standardcost wareneinsatz'),
    barcode: key('ean eancode gtin upc barcode ean13 strichcode variantbarcode'),
    manufacturer: text('hersteller manufacturer marke brand vendor lieferant'),
  },
  product_group: {
    number: needed(
      key(
        'warengruppe warengruppennummer warengruppennr gruppennummer gruppennr groupnumber groupcode categorycode kategorieid hauptwarengruppe',
        `${ANY_NUMBER} gruppe`,
      ),
    ),
    name: needed(text('warengruppenbezeichnung gruppenbezeichnung groupname categoryname kategoriename bezeichnung', 'name description displayname')),
    parent: needed(key('obergruppe uebergeordnet parent parentid parentcode uebergruppe hauptgruppe elterngruppe')),
  },
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
    number: needed(
      key('auftragsnummer auftragsnr auftrag auftragnr ordernumber orderno ordernr order orderid vbeln salesorder bestellid auftragid', ANY_DOCUMENT),
    ),
    ...document,
    date: day('auftragsdatum bestelldatum belegdatum orderdate documentdate datum date createdat ordertime salesorderdate erdat'),
    requestedOn: day('wunschtermin liefertermin wunschlieferdatum requesteddeliverydate lieferdatum termin lfdat shipmentdate lieferwunsch'),
    confirmedOn: day(
      'bestaetigterliefertermin bestaetigtertermin abtermin bestaetigt confirmed confirmeddate promiseddeliverydate bestaetigtesdatum',
    ),
    openQuantity: number('offenemenge restmenge openquantity rueckstand outstandingquantity offen rueckstandsmenge'),
    deliveryNote: key('lieferscheinnummer lieferscheinnr lieferschein deliverynote deliverynumber lsnr delivery'),
    tracking: key('sendungsnummer trackingnummer tracking trackingnumber trackingno paketnummer trkid'),
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
}
