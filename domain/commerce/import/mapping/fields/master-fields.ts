/** Customers, their people, and what is sold. */
import { ANY_NUMBER, type Fields, key, needed, neededUnlessNamed, number, silent, text } from './field.ts'
import { customerName, customerNumber, document } from './shared-fields.ts'

export const masterFields = {
  customer: {
    number: needed({ ...customerNumber, weak: ANY_NUMBER }),
    name: needed(customerName),
    // A customer may be a person.
    surname: silent(text('nachname familienname lastname surname', 'name')),
    givenName: silent(text('vorname firstname givenname')),
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
    // Few exports number people; where they do, a new address is no new person.
    number: silent(key('kontaktnummer kontaktnr ansprechpartnernummer ansprechpartnernr contactnumber contactno')),
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
      'warengruppe artikelgruppe produktgruppe kategorie category itemcategorycode productgroup hauptwarengruppe warengruppennummer matkl inventorypostinggroup kategorieid producttype',
      'type',
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
    parent: neededUnlessNamed(key('obergruppe uebergeordnet parent parentid parentcode uebergruppe hauptgruppe elterngruppe')),
  },
} satisfies Record<string, Fields>
