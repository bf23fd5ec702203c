/** Fields that several kinds of files tell by the same names. */
import { key, number, text } from './field.ts'

export const customerNumber = key(
  'kundennummer kundennr kdnr kdnummer custid custno kundenid kundenkonto debitor debitorennummer debitorennr debitorenkonto debitornr debitornummer customernumber customerno customerid customernr customercode customer accountnumber kunnr cardcode clientnumber clientid clientno selltocustomerno billtocustomerno soldtoparty soldto shipto kundenkuerzel kunde adressnummer adressnr personenkonto konto',
)
export const customerName = text(
  'firma firmenname kundenname name1 company companyname customername displayname debitorname cardname organisation organization clientname unternehmen nameadressatentypunternehmen selltocustomername billtoname kundebezeichnung firma1 rechnungsname',
  'name kunde customer client bezeichnung debitor account',
)

export const line = {
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

export const document = {
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
