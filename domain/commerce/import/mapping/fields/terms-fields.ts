/** What is agreed with a customer, what comes on top of a price, and what is offered to everybody. */
import { ANY_NUMBER, day, type Fields, key, needed, number, text } from './field.ts'
import { customerName, customerNumber, document, line } from './shared-fields.ts'

const validFrom = day(
  'gueltigab gueltigvon vertragsbeginn laufzeitvon laufzeitbeginn beginn startdatum aktionsbeginn preisgueltigab validfrom startdate startingdate startson effectivefrom effectivedate datab',
  'von ab from start',
)
const validUntil = day(
  'gueltigbis vertragsende laufzeitbis laufzeitende ende enddatum aktionsende validto validuntil enddate endingdate endson expirydate expirationdate effectiveto datbi',
  'bis to until end',
)

/** Where no document is, an item is no position. */
const productNumber = key(`${line.productNumber.names} item itemno`, line.productNumber.weak)

export const termsFields = {
  agreement: {
    number: key(
      'vertragsnummer vertragsnr vertrag rahmenvertragsnummer rahmenvertragsnr rahmenvertrag rahmenauftrag rahmenauftragsnummer rahmenauftragsnr kontraktnummer kontraktnr kontrakt vereinbarungsnummer vereinbarungsnr konditionsnummer preisvereinbarung agreementnumber agreementno contractnumber contractno contract blanketordernumber blanketorderno',
      'belegnummer belegnr documentno nummer',
    ),
    customerNumber: needed(customerNumber),
    customerName,
    title: text(
      'vereinbarung vertragsbezeichnung vertragsname vertragstitel bezeichnungvertrag rahmenvertragsbezeichnung agreementname agreementtitle contractname contracttitle contractdescription',
      'titel title betreff subject',
    ),
    kind: text('vertragsart vertragstyp vereinbarungsart konditionsart agreementtype agreementkind contracttype', 'art typ type kind'),
    validFrom: needed(validFrom),
    validUntil,
    volume: number(
      'vertragswert vertragsvolumen rahmenvolumen rahmenwert volumen zielwert kontraktwert abnahmewert contractvalue contractvolume agreementvalue agreedvalue targetvalue volume',
    ),
    called: number(
      'abgerufenerbetrag abgerufenerwert abgerufenwert abrufwert abgerufenesvolumen calledvalue calledamount releasedvalue releasedamount',
    ),
    rebate: number('vertragsrabatt rahmenrabatt rabatt rabattprozent rabattinprozent rabattsatz discount discountpercent rebate rebatepercent'),
    currency: document.currency,
    position: key('position pos posnr positionsnummer positionsnr lineno linenumber zeile zeilennummer'),
    productNumber,
    productName: line.productName,
    fromQuantity: number(
      'abmenge mengeab staffelmenge staffelab abstueck mindestmenge mindestabnahme minimumquantity minquantity minqty fromquantity fromqty scalequantity quantityfrom',
    ),
    agreedPrice: number(
      'vereinbarterpreis sonderpreis vertragspreis kundenpreis staffelpreis nettopreis einzelpreis preis vkpreis agreedprice specialprice contractprice customerprice netprice unitprice price directunitcost',
    ),
    priceUnit: line.priceUnit,
    quantity: number(
      'vertragsmenge kontraktmenge rahmenmenge zielmenge vereinbartemenge gesamtmenge abnahmemenge agreedquantity contractquantity targetquantity totalquantity quantity menge',
    ),
    calledQuantity: number(
      'abgerufenemenge abrufmenge abgerufen bereitsabgerufen geliefertemenge calledquantity quantitycalled releasedquantity calledoff quantityshipped',
    ),
    restQuantity: number('restmenge offenemenge nochabzurufen offen rest remainingquantity openquantity outstandingquantity quantityremaining'),
  },
  rebate_scale: {
    number: key(
      'bonusnummer bonusnr bonusvereinbarungsnummer bonusvereinbarungsnr staffelnummer staffelnr rebatenumber rebateno rebatecode rebateagreementno bonuscode bonusagreement',
    ),
    customerNumber: needed(customerNumber),
    // What has a description is the scale.
    customerName: text(customerName.names, 'name kunde customer client debitor account'),
    title: text(
      'bonusvereinbarung bonusbezeichnung bonusart bonusstaffel staffelbezeichnung staffelname staffel rebatename rebatedescription rebatescale bonusname',
      'bezeichnung titel title name description',
    ),
    validFrom,
    validUntil,
    fromAmount: needed(
      number(
        'abumsatz umsatzab abbetrag betragab staffelab stufeab staffelgrenze staffelwert schwelle umsatzschwelle umsatzstufe mindestumsatz threshold fromrevenue revenuefrom fromamount minimumrevenue minimumamount revenuethreshold turnoverfrom',
        'ab from stufe',
      ),
    ),
    percent: needed(
      number(
        'bonusprozent bonussatz bonus bonusinprozent rueckverguetung rueckverguetungprozent rebatepercent rebaterate rebate bonuspercent bonusrate',
        'prozent prozentsatz satz percent percentage rate rabatt discount',
      ),
    ),
    reached: number(
      'erreicht erreichterumsatz umsatzerreicht bisherigerumsatz umsatzbisher istumsatz aktuellerumsatz umsatzist reached reachedrevenue revenuereached achievedrevenue currentrevenue revenuetodate',
      'umsatz revenue turnover',
    ),
    currency: document.currency,
  },
  promotion: {
    number: key(
      'aktionsnummer aktionsnr aktionscode aktionsid kampagnennummer promotionnumber promotionno promotioncode promotionid campaignno campaignnumber campaignid',
    ),
    title: needed(
      text(
        'aktion aktionsname aktionsbezeichnung aktionstitel kampagne kampagnenname promotion promotionname campaign campaignname',
        'titel title bezeichnung name',
      ),
    ),
    text: text(
      'aktionstext aktionsbeschreibung promotiontext promotiondescription campaigndescription',
      'beschreibung description text hinweis bemerkung',
    ),
    validFrom: needed(validFrom),
    validUntil: needed(validUntil),
    group: text('warengruppe artikelgruppe produktgruppe warengruppennummer kategorie category productgroup productcategory itemcategorycode'),
  },
  product_surcharge: {
    productNumber: needed({ ...productNumber, weak: `${ANY_NUMBER} ${productNumber.weak}` }),
    name: needed(
      text(
        'zuschlag zuschlagsart zuschlagart zuschlagsbezeichnung zuschlagbezeichnung zuschlagsname teuerungszuschlag metallzuschlag legierungszuschlag surcharge surchargename surchargetype surchargedescription chargename',
        'bezeichnung name art description type',
      ),
    ),
    percent: number(
      'zuschlagprozent zuschlagsprozent zuschlaginprozent zuschlagsatz zuschlagssatz surchargepercent surchargepercentage surchargerate chargepercent',
      'prozent prozentsatz satz percent percentage zuschlag surcharge',
    ),
    amount: number(
      'zuschlagbetrag zuschlagsbetrag zuschlagwert zuschlagswert zuschlagpreis surchargeamount surchargevalue chargeamount',
      'betrag amount wert value preis price',
    ),
  },
} satisfies Record<string, Fields>
